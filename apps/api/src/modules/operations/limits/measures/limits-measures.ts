import { Injectable, type OnModuleInit } from '@nestjs/common';
import { RELEASE } from '../../../../config/release.js';
import type { RowFinding } from '../../../../platform/measures/row-finding.js';
import { RowMeasures } from '../../../../platform/measures/row-measures.js';
import { type CanaryFact, CanaryFacts } from '../../../../platform/proofs/canary-facts.js';
import { usualLateMs } from '../../../../platform/proofs/canary-state.js';
import { LIMITS_CANARY, LimitsCanary } from '../limits-canary.js';
import { LoadTests } from '../load-tests/load-tests.js';
import { capacityRow, LOSS_CARRIED } from './capacity-row.js';
import { PlansSold } from './plans-sold.js';
import { storageOf, storageOfAll } from './storage-of-tenants.js';
import { storageRow } from './storage-row.js';

/** Rows 24 and 25 of the check sheet: how many may be in calls, and how much may be kept. */
@Injectable()
export class LimitsMeasures implements OnModuleInit {
  constructor(
    private readonly rows: RowMeasures,
    private readonly facts: CanaryFacts,
    private readonly canary: LimitsCanary,
    private readonly tests: LoadTests,
    private readonly sold: PlansSold,
  ) {}

  onModuleInit(): void {
    this.rows.add({ row: 24, measure: () => this.capacity() });
    this.rows.addOfTenants({
      row: 25,
      question: ({ from, to }) => storageOf({ from, to, now: this.facts.now }),
      measure: async ({ from, to }, found) =>
        storageRow(await this.fact(), storageOfAll(found), { from, to }),
    });
  }

  private async capacity(): Promise<RowFinding> {
    const [tested] = await this.tests.list(LOSS_CARRIED);
    return capacityRow({
      ...{ canary: await this.fact(), tested: tested ?? null, sold: await this.sold.calls() },
      ...{ release: RELEASE, now: this.facts.now },
    });
  }

  private fact(): Promise<CanaryFact> {
    return this.facts.of(LIMITS_CANARY, usualLateMs(this.canary.everyMs));
  }
}
