import { Injectable } from '@nestjs/common';
import type { FallbackWay, ProberId, TrialStep, WayTrialReport } from '@rinjo/contract';
import { Ids } from '../../../../platform/crypto/ids.js';
import { SystemDb } from '../../../../platform/database/system-db.js';
import type { CanaryOutcome } from '../../../../platform/proofs/canary.js';

/** One try of one way. */
export interface WayTrial {
  readonly way: FallbackWay;
  readonly at: Date;
  /** Null: the service itself tried. */
  readonly proberId: ProberId | null;
  /** From a machine that the service has never run on. */
  readonly outside: boolean;
  readonly outcome: CanaryOutcome;
  /** Where a prober's trial failed; null otherwise. */
  readonly step: TrialStep | null;
  /** What was tried, or why it failed, in the words of the log. */
  readonly detail: string;
  readonly tookMs: number;
}

const DETAIL = 300;

const NEWEST = `
  select distinct on (way, prober_id) way, at, prober_id as "proberId", outside, outcome, step, detail, took_ms as "tookMs"
  from way_trial where at <= $1 and at > $2 order by way, prober_id, at desc, id desc`;

/** The ledger of ways around a failure, as they were tried: only ever added to. */
@Injectable()
export class WayTrials {
  constructor(
    private readonly system: SystemDb,
    private readonly ids: Ids,
  ) {}

  /** @param receivedAt when they are entered */
  async add(trials: readonly WayTrial[], receivedAt: Date): Promise<void> {
    for (const { way, at, proberId, outside, outcome, step, detail, tookMs } of trials)
      await this.system.query(
        `insert into way_trial (id, way, at, prober_id, outside, outcome, step, detail, took_ms, received_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [
          ...[this.ids.next(), way, at, proberId, outside, outcome, step, detail.slice(0, DETAIL)],
          ...[Math.ceil(tookMs), receivedAt],
        ],
      );
  }

  /** Of each way the newest of each who tried it, in so many days before this moment. */
  newest(until: Date, days: number): Promise<WayTrial[]> {
    return this.system.query<WayTrial>(NEWEST, [until, new Date(until.getTime() - days * 86_400_000)]);
  }

  /** When a prober last told of one; null when none has. */
  async lastReceived(): Promise<Date | null> {
    const [row] = await this.system.query<{ readonly at: Date | null }>(
      'select max(received_at) as at from way_trial where prober_id is not null',
    );
    return row?.at ?? null;
  }
}

/** As a prober tells it. */
export const trialOf = (
  { way, at, ms, failed, code }: WayTrialReport,
  by: { readonly proberId: ProberId; readonly outside: boolean },
): WayTrial => ({
  ...{ way, ...by, at: new Date(at), step: failed, tookMs: ms },
  ...(failed === null ? { outcome: 'passed', detail: '' } : { outcome: 'failed', detail: code ?? 'unknown' }),
});
