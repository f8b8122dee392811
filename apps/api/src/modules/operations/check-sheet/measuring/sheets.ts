import { Injectable } from '@nestjs/common';
import type { CheckSheet, TenantId } from '@rinjo/contract';
import { Environment } from '../../../../config/environment.js';
import { RELEASE } from '../../../../config/release.js';
import { Clock } from '../../../../platform/time/clock.js';
import { Attestations } from '../attesting/attestations.js';
import { TopologySamples } from '../topology/topology-samples.js';
import { Findings } from './findings.js';
import { sheetWindow } from './sheet-window.js';
import { writeSheet } from './write-sheet.js';

/** Asks everybody who answers for a row, and writes the sheet. */
@Injectable()
export class Sheets {
  constructor(
    private readonly findings: Findings,
    private readonly attestations: Attestations,
    private readonly topology: TopologySamples,
    private readonly environment: Environment,
    private readonly clock: Clock,
  ) {}

  /** As it is now. A measure that fails fails the sheet: a row that could not be looked at is not "not measured". */
  async now(tenantId: TenantId | null, earlier: CheckSheet | null): Promise<CheckSheet> {
    const madeAt = this.clock.now();
    const window = sheetWindow(madeAt, tenantId);
    return writeSheet({
      madeAt,
      operator: this.environment.OPERATOR_NAME,
      installation: new URL(this.environment.PUBLIC_URL).origin,
      release: RELEASE,
      topology: await this.topology.inForce(window),
      ...{
        window,
        findings: await this.findings.of(window),
        attestations: await this.attestations.inForce(),
        earlier,
      },
    });
  }
}
