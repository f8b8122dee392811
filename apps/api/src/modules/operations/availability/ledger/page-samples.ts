import { Injectable } from '@nestjs/common';
import type { PageAgeReport, ProberId } from '@rinjo/contract';
import { SystemDb } from '../../../../platform/database/system-db.js';
import type { Bin } from '../formulas/histogram.js';
import type { Vantage } from '../formulas/judging.js';
import type { Run } from '../formulas/runs.js';

/** The ledger of how old the status page was when somebody looked. */
@Injectable()
export class PageSamples {
  constructor(private readonly system: SystemDb) {}

  /** What is there already stays as it is. */
  async add(
    { proberId, outside, at }: { readonly proberId: ProberId; readonly outside: boolean; readonly at: Date },
    pages: readonly PageAgeReport[],
  ): Promise<void> {
    await this.system.query(
      `insert into page_sample (slot, prober_id, age_seconds, outside, received_at)
       select slot, $1, age, $2, $3 from unnest($4::int[], $5::int[]) as told (slot, age) on conflict do nothing`,
      [...[proberId, outside, at], pages.map(({ slot }) => slot), pages.map(({ ageS }) => ageS)],
    );
  }

  /** Ages in seconds, the youngest first, and how often each was seen. */
  ages(vantage: Vantage, { from, to }: Run): Promise<Bin[]> {
    return this.system.query<Bin>(
      `select age_seconds as value, count(*)::int as times from page_sample
       where outside = $1 and slot >= $2 and slot < $3 group by age_seconds order by age_seconds`,
      [vantage === 'outside', from, to],
    );
  }

  /** From the first to the last look; null when nobody looked. */
  async span(vantage: Vantage, { from, to }: Run): Promise<Run | null> {
    const [row] = await this.system.query<{ readonly from: number | null; readonly to: number | null }>(
      `select min(slot)::float8 as "from", max(slot)::float8 + 1 as "to" from page_sample
       where outside = $1 and slot >= $2 and slot < $3`,
      [vantage === 'outside', from, to],
    );
    return row && row.from !== null && row.to !== null ? { from: row.from, to: row.to } : null;
  }
}
