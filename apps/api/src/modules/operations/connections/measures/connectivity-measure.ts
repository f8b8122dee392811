import { Injectable, type OnModuleInit } from '@nestjs/common';
import { RELEASE } from '../../../../config/release.js';
import { RouteTable } from '../../../../platform/access/route-table.js';
import type { RowFinding } from '../../../../platform/measures/row-finding.js';
import { type RowMeasure, RowMeasures } from '../../../../platform/measures/row-measures.js';
import { CanaryFacts } from '../../../../platform/proofs/canary-facts.js';
import { usualLateMs } from '../../../../platform/proofs/canary-state.js';
import { ProofLedger } from '../../../../platform/proofs/proof-ledger.js';
import { INTEGRATION, IntegrationCanary } from '../integration/integration-canary.js';
import { SAML, SamlCanary } from '../sign-in/saml-canary.js';
import { connectivityRow, openInterfaces } from './connectivity-row.js';

/** Row 23: what other systems are connected by. */
@Injectable()
export class ConnectivityMeasure implements RowMeasure, OnModuleInit {
  readonly row = 23;

  constructor(
    private readonly measures: RowMeasures,
    private readonly facts: CanaryFacts,
    private readonly proofs: ProofLedger,
    private readonly saml: SamlCanary,
    private readonly integration: IntegrationCanary,
    private readonly routes: RouteTable,
  ) {}

  onModuleInit(): void {
    this.measures.add(this);
  }

  async measure(): Promise<RowFinding> {
    return connectivityRow({
      saml: await this.facts.of(SAML, usualLateMs(this.saml.everyMs)),
      integration: await this.facts.of(INTEGRATION, usualLateMs(this.integration.everyMs)),
      open: openInterfaces(this.routes.all().map(({ template }) => template)),
      documentOf: await this.proofs.newestRelease(INTEGRATION),
      release: RELEASE,
    });
  }
}
