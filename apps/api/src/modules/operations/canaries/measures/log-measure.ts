import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { MeasuringWindow, RowFinding } from '../../../../platform/measures/row-finding.js';
import { RowMeasures, type TenantsRowMeasure } from '../../../../platform/measures/row-measures.js';
import type { TenantQuestion } from '../../../../platform/measures/tenant-question.js';
import { CanaryFacts } from '../../../../platform/proofs/canary-facts.js';
import { usualLateMs } from '../../../../platform/proofs/canary-state.js';
import { TAMPER, Tamper } from '../proofs/tamper.js';
import { LogRecords, NUMBER_COUNT, type NumberCount } from './log-records.js';
import { logRow } from './log-row.js';

/** Row 18: that the logs are kept. */
@Injectable()
export class LogMeasure implements TenantsRowMeasure<NumberCount>, OnModuleInit {
  readonly row = 18;

  constructor(
    private readonly measures: RowMeasures,
    private readonly facts: CanaryFacts,
    private readonly tamper: Tamper,
    private readonly records: LogRecords,
  ) {}

  onModuleInit(): void {
    this.measures.addOfTenants(this);
  }

  question(): TenantQuestion<NumberCount> {
    return NUMBER_COUNT;
  }

  async measure(_window: MeasuringWindow, found: readonly NumberCount[]): Promise<RowFinding> {
    const { now } = this.facts;
    const tamper = await this.facts.of(TAMPER, usualLateMs(this.tamper.everyMs));
    return logRow(tamper, await this.records.look(found, now), now);
  }
}
