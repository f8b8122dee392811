import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { MeasuringWindow, RowFinding } from '../../../../platform/measures/row-finding.js';
import { type RowMeasure, RowMeasures } from '../../../../platform/measures/row-measures.js';
import { CanaryFacts } from '../../../../platform/proofs/canary-facts.js';
import { usualLateMs } from '../../../../platform/proofs/canary-state.js';
import { TAMPER, Tamper } from '../proofs/tamper.js';
import { LogRecords } from './log-records.js';
import { logRow } from './log-row.js';

/** Row 18: that the logs are kept. */
@Injectable()
export class LogMeasure implements RowMeasure, OnModuleInit {
  readonly row = 18;

  constructor(
    private readonly measures: RowMeasures,
    private readonly facts: CanaryFacts,
    private readonly tamper: Tamper,
    private readonly records: LogRecords,
  ) {}

  onModuleInit(): void {
    this.measures.add(this);
  }

  async measure({ tenantId }: MeasuringWindow): Promise<RowFinding> {
    const { now } = this.facts;
    const tamper = await this.facts.of(TAMPER, usualLateMs(this.tamper.everyMs));
    return logRow(tamper, await this.records.look(tenantId, now), now);
  }
}
