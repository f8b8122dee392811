import { Injectable } from '@nestjs/common';
import { CALL_STAGES, type CallStage, type ProbedStageView, SLOT_MS, type TimeSpread } from '@rinjo/contract';
import { SystemDb } from '../../../../platform/database/system-db.js';

/** The quickest of the probers' calls of a slot. */
export interface ProbedRow {
  readonly slot: number;
  readonly answerMs: number | null;
  readonly pictureMs: number | null;
}

/** Percentiles of probers' calls. */
export interface ProbedPercentiles {
  readonly calls: number;
  readonly last: Date | null;
  readonly answers: number;
  readonly answerP95: number | null;
  readonly pictures: number;
  readonly pictureP95: number | null;
}

export interface ProbedCounts {
  readonly calls: number;
  readonly failed: number;
  readonly firstPicture: TimeSpread;
}

export interface ProbedFailure {
  readonly slot: number;
  readonly stage: CallStage;
  readonly code: string;
}

const FAILURES = 10;

const slotAt = (at: Date): number => Math.floor(at.getTime() / SLOT_MS);

/** Times of probers' own calls, which are never mixed with those of people. From outside wherever somebody looks from there. */
@Injectable()
export class ProbedTimes {
  constructor(private readonly system: SystemDb) {}

  rows(from: Date, to: Date): Promise<ProbedRow[]> {
    return this.system.query<ProbedRow>(
      `select slot, min(answer_milliseconds) as "answerMs", min(first_picture_milliseconds) as "pictureMs"
       from probe_call where slot >= $1 and slot < $2 and (outside or not exists (
         select from probe_call o where o.outside and o.slot >= $1 and o.slot < $2))
       group by slot order by slot`,
      [slotAt(from), slotAt(to)],
    );
  }

  async counts(from: Date, to: Date): Promise<ProbedCounts> {
    const [row] = await this.system.query<Omit<ProbedCounts, 'firstPicture'> & TimeSpread>(
      `select count(*)::int as calls, count(failed)::int as failed, count(first_picture_milliseconds)::int as samples,
         percentile_disc(0.5) within group (order by first_picture_milliseconds) as p50,
         percentile_disc(0.95) within group (order by first_picture_milliseconds) as p95
       from probe_call where slot >= $1 and slot < $2`,
      [slotAt(from), slotAt(to)],
    );
    if (!row) throw new Error('An aggregate answers one row');
    const { calls, failed, ...firstPicture } = row;
    return { calls, failed, firstPicture };
  }

  /** In the order in which a call goes through them. */
  stages(from: Date, to: Date): Promise<ProbedStageView[]> {
    return this.system.query<ProbedStageView>(
      `select s.stage, count(*)::int as samples, percentile_disc(0.5) within group (order by s.ms) as p50,
         percentile_disc(0.95) within group (order by s.ms) as p95
       from probe_call, jsonb_to_recordset(stages) as s (stage text, ms int)
       where slot >= $1 and slot < $2 group by s.stage order by array_position($3::text[], s.stage)`,
      [slotAt(from), slotAt(to), CALL_STAGES],
    );
  }

  /** The newest first. */
  failures(from: Date, to: Date): Promise<ProbedFailure[]> {
    return this.system.query<ProbedFailure>(
      `select slot, failed as stage, code from probe_call where slot >= $1 and slot < $2 and failed is not null
       order by slot desc limit $3`,
      [slotAt(from), slotAt(to), FAILURES],
    );
  }

  async percentiles(from: Date, to: Date): Promise<ProbedPercentiles> {
    const [row] = await this.system.query<Omit<ProbedPercentiles, 'last'> & { readonly slot: number | null }>(
      `select count(*)::int as calls, max(slot) as slot, count(answer_milliseconds)::int as answers,
         percentile_disc(0.95) within group (order by answer_milliseconds) as "answerP95",
         count(first_picture_milliseconds)::int as pictures,
         percentile_disc(0.95) within group (order by first_picture_milliseconds) as "pictureP95"
       from probe_call where slot >= $1 and slot < $2`,
      [slotAt(from), slotAt(to)],
    );
    if (!row) throw new Error('An aggregate answers one row');
    const { slot, ...rest } = row;
    return { ...rest, last: slot === null ? null : new Date(slot * SLOT_MS) };
  }
}
