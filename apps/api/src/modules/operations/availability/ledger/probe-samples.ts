import { Injectable } from '@nestjs/common';
import {
  type ProberId,
  type ProbeSampleReport,
  SERVICE_COMPONENTS,
  type ServiceComponent,
} from '@rinjo/contract';
import { SystemDb } from '../../../../platform/database/system-db.js';
import type { SeenSlots, Vantage } from '../formulas/judging.js';
import type { Run } from '../formulas/runs.js';
import type { Slot } from '../formulas/slot.js';
import { MASK_SLOTS, runsOfMasks } from '../formulas/slot-masks.js';

export interface Reported {
  readonly proberId: ProberId;
  readonly outside: boolean;
  readonly at: Date;
  readonly samples: readonly ProbeSampleReport[];
}

/** A run of slots that begins and ends with one that was seen. */
export interface Reach extends Run {
  /** Nothing was seen before. */
  readonly isFirst: boolean;
}

interface Blocks extends Run {
  readonly seen: string;
  readonly good: string;
}

const MASK = String(MASK_SLOTS);
/** Slots of a day. */
const DAY = '2880';

/**
 * A day at a time, so that a walk along the index fills a few blocks and nothing has to be sorted: each block is two numbers, with one
 * bit for each slot that somebody saw, and that was good. Blocks in a row that are alike are one: their distance to their rank is the same.
 */
const BLOCKS = `
  select min(block)::float8 * ${MASK} as "from", (max(block) + 1)::float8 * ${MASK} as "to", seen, good from (
    select block, seen, good, block - row_number() over (partition by seen, good order by block) as streak
    from generate_series($3::int / ${DAY}, ($4::int - 1) / ${DAY}) as day
    cross join lateral (
      select slot / ${MASK} as block, bit_or(1::bigint << (slot % ${MASK})) as seen,
        bit_or(case when ok then 1::bigint << (slot % ${MASK}) else 0 end) as good
      from probe_sample where component = $1 and outside = $2
        and slot >= greatest(day * ${DAY}, $3::int) and slot < least((day + 1) * ${DAY}, $4::int)
      group by 1) as found) as ranked
  group by seen, good, streak order by 1`;

const END = (order: string): string =>
  `select slot from probe_sample s where s.component = of.component and outside = $1 and slot >= $2 and slot < $3
   order by slot ${order} limit 1`;

const ONE = 'from probe_sample where component = $1 and outside = $2';

/** The ledger of what probers saw. */
@Injectable()
export class ProbeSamples {
  constructor(private readonly system: SystemDb) {}

  /** What is there already stays as it is. */
  async add({ proberId, outside, at, samples }: Reported): Promise<void> {
    await this.system.query(
      `insert into probe_sample (component, slot, prober_id, ok, began_milliseconds, milliseconds, code, outside, received_at)
       select component, slot, $1, code is null, began, ms, code, $2, $3
       from unnest($4::text[], $5::int[], $6::int[], $7::int[], $8::text[]) as told (component, slot, began, ms, code)
       on conflict do nothing`,
      [
        ...[proberId, outside, at],
        ...[samples.map(({ component }) => component), samples.map(({ slot }) => slot)],
        ...[
          samples.map(({ beganMs }) => beganMs),
          samples.map(({ ms }) => ms),
          samples.map(({ code }) => code),
        ],
      ],
    );
  }

  /** What somebody of this vantage saw of a component. */
  async seen(component: ServiceComponent, vantage: Vantage, { from, to }: Run): Promise<SeenSlots> {
    const blocks = await this.system.query<Blocks>(BLOCKS, [component, vantage === 'outside', from, to]);
    return {
      good: runsOfMasks(blocks.map(({ good, ...run }) => ({ ...run, mask: good }))),
      seen: runsOfMasks(blocks.map(({ seen, ...run }) => ({ ...run, mask: seen }))),
    };
  }

  /** Up to the last slot of a component that somebody of this vantage saw; from `slot`, or the last that was seen before it. */
  async reach(component: ServiceComponent, vantage: Vantage, slot: Slot): Promise<Reach | null> {
    const [row] = await this.system.query<{
      before: number | null;
      after: number | null;
      last: number | null;
    }>(
      // Each of the three ends at the first row of the index that fits.
      `select (select slot::float8 ${ONE} and slot < $3 order by slot desc limit 1) as before,
         (select slot::float8 ${ONE} and slot >= $3 order by slot limit 1) as after,
         (select slot::float8 ${ONE} order by slot desc limit 1) as last`,
      [component, vantage === 'outside', slot],
    );
    const from = row?.before ?? row?.after ?? null;
    if (!row || from === null || row.last === null) return null;
    return { from, to: row.last + 1, isFirst: row.before === null };
  }

  /** Components that somebody of this vantage looked at within a window, from the first to the last of those slots. */
  async spans(vantage: Vantage, { from, to }: Run): Promise<ReadonlyMap<ServiceComponent, Run>> {
    const rows = await this.system.query<{ readonly component: ServiceComponent } & Run>(
      // Both ends of the index, and nothing in between.
      `select component, first.slot::float8 as "from", last.slot::float8 + 1 as "to" from unnest($4::text[]) as of (component)
       cross join lateral (${END('')}) as first cross join lateral (${END('desc')}) as last`,
      [vantage === 'outside', from, to, SERVICE_COMPONENTS],
    );
    return new Map(rows.map(({ component, from, to }) => [component, { from, to }]));
  }

  /** Milliseconds from the beginning of a slot to the first answer about it; null when nobody looked. */
  async quickest(component: ServiceComponent, slot: Slot): Promise<number | null> {
    const [row] = await this.system.query<{ readonly ms: number | null }>(
      'select min(began_milliseconds + milliseconds) as ms from probe_sample where component = $1 and slot = $2',
      [component, slot],
    );
    return row?.ms ?? null;
  }

  /** Seconds, rounded up, from the beginning of each look of each prober to that of its next one: how often each. */
  intervals(
    vantage: Vantage,
    { from, to }: Run,
  ): Promise<{ readonly seconds: number; readonly times: number }[]> {
    return this.system.query(
      `select seconds::float8, count(*)::float8 as times from (
         select ceil((at - lag(at) over (partition by prober_id order by at)) / 1000.0) as seconds from (
           select prober_id, min(slot::bigint * 30000 + began_milliseconds) as at from probe_sample
           where component = any ('{sign-in,signalling,media}') and outside = $1 and slot >= $2 and slot < $3
           group by prober_id, slot) as looks) as gaps
       where seconds is not null group by seconds order by seconds`,
      [vantage === 'outside', from, to],
    );
  }

  /** The last slot that each prober of the installation has told of; none yet: null. */
  lastOfEach(): Promise<{ readonly proberId: ProberId; readonly slot: Slot | null }[]> {
    return this.system.query(
      `select p.id as "proberId", (select max(s.slot)::float8 from probe_sample s where s.prober_id = p.id) as slot from prober p
       order by p.created_at`,
    );
  }
}
