import { Injectable } from '@nestjs/common';
import {
  type ProberId,
  type ProbeSampleReport,
  SERVICE_COMPONENTS,
  type ServiceComponent,
} from '@rinjo/contract';
import { SystemDb } from '../../../../platform/database/system-db.js';
import type { SeenSlots, Vantage } from '../formulas/judging.js';
import { joined, type Run } from '../formulas/runs.js';
import type { Slot } from '../formulas/slot.js';

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

/** Slots that are counted together: an hour. */
const BLOCK = 120;

interface Block extends Run {
  /** Slots that somebody saw. */
  readonly seen: number;
  /** Looks that failed. */
  readonly failed: number;
}

/** Each block is a short walk along the index: counting a year costs a quarter of ranking its slots. */
const BLOCKS = `
  select block.from::float8 as "from", block.to::float8 as "to", found.seen, found.failed
  from (select start as "from", least(start + ${String(BLOCK)}, $4::int) as "to"
    from generate_series($3::int, $4::int - 1, ${String(BLOCK)}) as start) as block
  cross join lateral (
    select count(distinct slot)::float8 as seen, (count(*) filter (where not ok))::float8 as failed from probe_sample
    where component = $1 and outside = $2 and slot >= block.from and slot < block.to) as found`;

/** Of some parts of a time. Numbers in a row are those whose distance to their rank is the same. */
const RUNS = (which: string): string => `
  select min(slot)::float8 as "from", max(slot)::float8 + 1 as "to" from (
    select slot, slot - row_number() over (order by slot) as streak from (
      select distinct slot from unnest($3::int[], $4::int[]) as part ("from", "to")
      join probe_sample on component = $1 and outside = $2 and slot >= part.from and slot < part.to ${which}) as known) as ranked
  group by streak order by 1`;

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

  /** What somebody of this vantage saw of a component. Only blocks in which something is amiss are looked at slot by slot. */
  async seen(component: ServiceComponent, vantage: Vantage, { from, to }: Run): Promise<SeenSlots> {
    const of = [component, vantage === 'outside'] as const;
    const blocks = await this.system.query<Block>(BLOCKS, [...of, from, to]);
    const isWhole = (block: Block): boolean => block.failed === 0 && block.seen === block.to - block.from;
    const whole = blocks.filter(isWhole).map((block) => ({ from: block.from, to: block.to }));
    const others = blocks.filter((block) => !isWhole(block));
    const parameters = [...of, others.map((block) => block.from), others.map((block) => block.to)];
    // In this order: what comes in between is seen, and never good without having been seen.
    const [good, seen] = [
      await this.system.query<Run>(RUNS('and ok'), parameters),
      await this.system.query<Run>(RUNS(''), parameters),
    ];
    return { good: joined([...whole, ...good]), seen: joined([...whole, ...seen]) };
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
