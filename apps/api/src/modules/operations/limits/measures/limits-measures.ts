import { Injectable, type OnModuleInit } from '@nestjs/common';
import { RELEASE } from '../../../../config/release.js';
import { SystemDb } from '../../../../platform/database/system-db.js';
import type { MeasuringWindow, RowFinding } from '../../../../platform/measures/row-finding.js';
import { RowMeasures } from '../../../../platform/measures/row-measures.js';
import { type CanaryFact, CanaryFacts } from '../../../../platform/proofs/canary-facts.js';
import { usualLateMs } from '../../../../platform/proofs/canary-state.js';
import { TenantRecords } from '../../canaries/measures/tenant-records.js';
import { LIMITS_CANARY, LimitsCanary } from '../limits-canary.js';
import { LoadTests } from '../load-tests/load-tests.js';
import { capacityRow, LOSS_CARRIED } from './capacity-row.js';
import { storageRow } from './storage-row.js';

/** Rows 24 and 25 of the check sheet: how many may be in calls, and how much may be kept. */
@Injectable()
export class LimitsMeasures implements OnModuleInit {
  constructor(
    private readonly rows: RowMeasures,
    private readonly facts: CanaryFacts,
    private readonly canary: LimitsCanary,
    private readonly records: TenantRecords,
    private readonly tests: LoadTests,
    private readonly system: SystemDb,
  ) {}

  onModuleInit(): void {
    this.rows.add({ row: 24, measure: () => this.capacity() });
    this.rows.add({ row: 25, measure: (window) => this.storage(window) });
  }

  private async capacity(): Promise<RowFinding> {
    const [tested] = await this.tests.list(LOSS_CARRIED);
    return capacityRow({
      ...{ canary: await this.fact(), tested: tested ?? null, sold: await this.sold() },
      ...{ release: RELEASE, now: this.facts.now },
    });
  }

  private async storage({ tenantId, from, to }: MeasuringWindow): Promise<RowFinding> {
    const facts = await this.records.storage(tenantId, { from, to, now: this.facts.now });
    return storageRow(await this.fact(), facts, { from, to });
  }

  private fact(): Promise<CanaryFact> {
    return this.facts.of(LIMITS_CANARY, usualLateMs(this.canary.everyMs));
  }

  /** Of tenants that may make calls. */
  private async sold(): Promise<number> {
    const [row] = await this.system.query<{ readonly calls: number }>(
      `select coalesce(sum(p.max_concurrent_calls), 0)::int as calls from tenant t join plan p on p.id = t.plan_id
       where not t.is_canary and t.status in ('trial', 'active')`,
    );
    return row?.calls ?? 0;
  }
}
