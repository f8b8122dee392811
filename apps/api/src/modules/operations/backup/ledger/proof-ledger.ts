import { Injectable } from '@nestjs/common';
import { Ids } from '../../../../platform/crypto/ids.js';
import { SystemDb } from '../../../../platform/database/system-db.js';
import { Clock } from '../../../../platform/time/clock.js';

/** What a drill of a restore has measured. */
export interface DrillMeasures {
  readonly generation: string | null;
  /** ISO 8601: the moment of the loss that was played. */
  readonly target: string;
  /** From its beginning until everything was found right; null when it did not come so far. */
  readonly recoveryMs: number | null;
  /** From the newest heartbeat in the restored database to the moment of the loss. */
  readonly lostMs: number | null;
  /** Likewise of originals: the age of the oldest one that is not in the store of backups. */
  readonly originalsLostMs: number | null;
  readonly rows: number;
  readonly objects: number;
  readonly logs: number;
}

export interface DrillRow {
  readonly id: string;
  readonly kind: string;
  readonly startedAt: Date;
  readonly endedAt: Date;
  readonly passed: boolean;
  readonly measured: DrillMeasures;
  readonly failure: string | null;
}

export type CanaryOutcome = 'passed' | 'failed' | 'breach';

export interface CanaryRow {
  readonly id: string;
  readonly at: Date;
  readonly outcome: CanaryOutcome;
  readonly detail: string;
}

export interface LagRow {
  readonly at: Date;
  readonly largestLagMs: number;
  readonly failures: number;
}

const TEXT = 500;

/** Drills, canaries, and how far the archive was behind: only ever added to. */
@Injectable()
export class ProofLedger {
  constructor(
    private readonly db: SystemDb,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  async drilled(row: Omit<DrillRow, 'id' | 'passed'>): Promise<void> {
    await this.db.query(
      `insert into drill (id, kind, started_at, ended_at, passed, measured, failure) values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        ...[this.ids.next(), row.kind, row.startedAt, row.endedAt, row.failure === null],
        ...[JSON.stringify(row.measured), row.failure?.slice(0, TEXT) ?? null],
      ],
    );
  }

  /** The newest first. */
  drills(kinds: readonly string[], limit: number): Promise<DrillRow[]> {
    return this.db.query<DrillRow>(
      `select id, kind, started_at as "startedAt", ended_at as "endedAt", passed, measured, failure from drill
       where kind = any ($1) order by started_at desc limit $2`,
      [kinds, limit],
    );
  }

  async canary(name: string, outcome: CanaryOutcome, detail: string): Promise<void> {
    await this.db.query(
      'insert into canary_run (id, canary, at, outcome, detail) values ($1, $2, $3, $4, $5)',
      [...[this.ids.next(), name, this.clock.now(), outcome, detail.slice(0, TEXT)]],
    );
  }

  async newestCanary(name: string): Promise<CanaryRow | null> {
    const [row] = await this.db.query<CanaryRow>(
      'select id, at, outcome, detail from canary_run where canary = $1 order by at desc limit 1',
      [name],
    );
    return row ?? null;
  }

  async sampled(largestLagMs: number, failures: number): Promise<void> {
    await this.db.query(
      'insert into archive_sample (id, at, largest_lag_ms, failures) values ($1, $2, $3, $4)',
      [...[this.ids.next(), this.clock.now(), Math.round(largestLagMs), failures]],
    );
  }

  /** Since a moment, the newest first. */
  async lags(since: Date): Promise<readonly LagRow[]> {
    const rows = await this.db.query<{ at: Date; lag: string; failures: string }>(
      'select at, largest_lag_ms as lag, failures from archive_sample where at >= $1 order by at desc',
      [since],
    );
    return rows.map(({ at, lag, failures }) => ({
      at,
      largestLagMs: Number(lag),
      failures: Number(failures),
    }));
  }
}
