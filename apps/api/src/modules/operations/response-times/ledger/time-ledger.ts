import { Injectable } from '@nestjs/common';
import type { TimedKind } from '@rinjo/contract';
import { SystemDb } from '../../../../platform/database/system-db.js';
import type { TimedMinute } from '../../../../platform/metrics/answer-times.js';
import type { TimeBins } from '../../../../platform/metrics/time-bins.js';
import type { NodeId } from '../../../../platform/nodes/node-registry.js';
import type { JudgedHour } from '../formulas/slow-times.js';

export interface KindRow {
  readonly kind: TimedKind;
  readonly bins: TimeBins;
}
export interface MinuteRow extends KindRow {
  readonly minute: Date;
}

/** What was timed, by the minute and by the hour, and what was judged of it. */
@Injectable()
export class TimeLedger {
  constructor(private readonly system: SystemDb) {}

  /** What is there already stays as it is. */
  async addMinutes(nodeId: NodeId, minutes: readonly TimedMinute[]): Promise<void> {
    if (minutes.length === 0) return;
    await this.system.query(
      `insert into timed_minute (minute, node_id, kind, bins)
       select m.minute, $1, m.kind, m.bins from jsonb_to_recordset($2::jsonb) as m (minute timestamptz, kind text, bins int[])
       on conflict do nothing`,
      [nodeId, JSON.stringify(minutes)],
    );
  }

  /** Hours before `end` in which something was timed or probed and which nobody has judged; the oldest first. */
  async unjudged(end: Date, most: number): Promise<Date[]> {
    const rows = await this.system.query<{ readonly hour: Date }>(
      `with last as (select coalesce(max(hour) + interval '1 hour', to_timestamp(0)) as at from judged_hour)
       select distinct date_trunc('hour', at, 'UTC') as hour from (
         select minute as at from timed_minute, last where minute >= last.at and minute < $1
         union all
         select to_timestamp(slot::bigint * 30) from probe_call, last
         where slot >= extract(epoch from last.at)::bigint / 30 and slot < extract(epoch from $1::timestamptz)::bigint / 30) t
       order by 1 limit $2`,
      [end, most],
    );
    return rows.map(({ hour }) => hour);
  }

  /** Of all nodes, the rows of each as they are. */
  minutes(from: Date, to: Date): Promise<MinuteRow[]> {
    return this.system.query<MinuteRow>(
      'select minute, kind, bins from timed_minute where minute >= $1 and minute < $2 order by minute',
      [from, to],
    );
  }

  /** An hour with its sums and its judgement, together or not at all. */
  async addHour({ hour, minutes }: JudgedHour, sums: readonly KindRow[]): Promise<void> {
    await this.system.query(
      `with judged as (
         insert into judged_hour (hour, minutes) values ($1, $2) on conflict do nothing returning hour)
       insert into timed_hour (hour, kind, bins)
       select judged.hour, s.kind, s.bins from judged, jsonb_to_recordset($3::jsonb) as s (kind text, bins int[])`,
      [hour, minutes, JSON.stringify(sums)],
    );
  }

  async forgetMinutes(before: Date): Promise<void> {
    await this.system.query('delete from timed_minute where minute < $1', [before]);
  }

  /** The bins of each kind, from minutes as they are; for some days at most. */
  minuteSums(from: Date, to: Date): Promise<KindRow[]> {
    return this.sumsOf('timed_minute where minute >= $1 and minute < $2', from, to);
  }

  /** The bins of each kind within whole hours. */
  sums(from: Date, to: Date): Promise<KindRow[]> {
    return this.sumsOf('timed_hour where hour >= $1 and hour < $2', from, to);
  }

  hours(from: Date, to: Date): Promise<JudgedHour[]> {
    return this.system.query<JudgedHour>(
      'select hour, minutes from judged_hour where hour >= $1 and hour < $2 order by hour',
      [from, to],
    );
  }

  private sumsOf(which: string, from: Date, to: Date): Promise<KindRow[]> {
    return this.system.query<KindRow>(
      `select kind, array_agg(times order by bin) as bins from (
         select kind, bin, sum(times)::float8 as times
         from (select kind, bins from ${which}) t, unnest(bins) with ordinality as b (times, bin)
         group by kind, bin) as summed
       group by kind`,
      [from, to],
    );
  }
}
