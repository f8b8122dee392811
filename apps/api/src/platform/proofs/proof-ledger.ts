import { Injectable } from '@nestjs/common';
import { RELEASE } from '../../config/release.js';
import { Ids } from '../crypto/ids.js';
import { SystemDb } from '../database/system-db.js';
import { Clock } from '../time/clock.js';
import type { CanaryOutcome, CanaryResult } from './canary.js';

/** What a drill has measured, by name. */
export type Measured = Readonly<Record<string, string | number | null>>;

export interface DrillRow {
  readonly id: string;
  readonly kind: string;
  readonly startedAt: Date;
  readonly endedAt: Date;
  readonly passed: boolean;
  readonly measured: Measured;
  readonly failure: string | null;
}

export interface CanaryRow {
  readonly id: string;
  readonly at: Date;
  readonly outcome: CanaryOutcome;
  readonly detail: string;
}

/** With what it cost, where that was measured. */
export interface CanaryRun extends CanaryRow {
  readonly tookMs: number | null;
  /** Processor time of the process meanwhile: its own and whatever else went on. */
  readonly processorMs: number | null;
}

export interface NewCanaryRun extends CanaryResult {
  readonly canary: string;
  readonly tookMs: number;
  readonly processorMs: number;
}

const TEXT = 500;

/** Drills and canaries: only ever added to. */
@Injectable()
export class ProofLedger {
  constructor(
    private readonly db: SystemDb,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  async drilled(row: Omit<DrillRow, 'id' | 'passed'>): Promise<void> {
    await this.reported({ ...row, id: this.ids.next() });
  }

  /** A drill that was held elsewhere, and named there. False when it is in the ledger already. */
  async reported(row: Omit<DrillRow, 'passed'>): Promise<boolean> {
    const added = await this.db.query(
      `insert into drill (id, kind, started_at, ended_at, passed, measured, failure) values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (id) do nothing returning id`,
      [
        ...[row.id, row.kind, row.startedAt, row.endedAt, row.failure === null],
        ...[JSON.stringify(row.measured), row.failure?.slice(0, TEXT) ?? null],
      ],
    );
    return added.length > 0;
  }

  /** The newest first. */
  drills(kinds: readonly string[], limit: number): Promise<DrillRow[]> {
    return this.db.query<DrillRow>(
      `select id, kind, started_at as "startedAt", ended_at as "endedAt", passed, measured, failure from drill
       where kind = any ($1) order by started_at desc limit $2`,
      [kinds, limit],
    );
  }

  /** Answers the id of the run. */
  async canaried({ canary, outcome, detail, tookMs, processorMs }: NewCanaryRun): Promise<string> {
    const id = this.ids.next();
    await this.db.query(
      `insert into canary_run (id, canary, at, outcome, detail, took_ms, processor_ms, release)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        ...[id, canary, this.clock.now(), outcome, detail.slice(0, TEXT)],
        ...[Math.ceil(tookMs), Math.ceil(processorMs), RELEASE],
      ],
    );
    return id;
  }

  async newestCanary(name: string): Promise<CanaryRow | null> {
    const [row] = await this.canaryRuns(name, 1);
    return row ?? null;
  }

  /** Of the product that made the newest run; null without one, or where it was not written down. */
  async newestRelease(name: string): Promise<string | null> {
    const [row] = await this.db.query<{ readonly release: string | null }>(
      'select release from canary_run where canary = $1 order by at desc, id desc limit 1',
      [name],
    );
    return row?.release ?? null;
  }

  /** The newest first. */
  canaryRuns(name: string, limit: number): Promise<CanaryRun[]> {
    return this.db.query<CanaryRun>(
      `select id, at, outcome, detail, took_ms as "tookMs", processor_ms as "processorMs" from canary_run
       where canary = $1 order by at desc, id desc limit $2`,
      [name, limit],
    );
  }

  /** When each last ran, by name. */
  async newestCanaries(): Promise<ReadonlyMap<string, Date>> {
    const rows = await this.db.query<{ readonly canary: string; readonly at: Date }>(
      'select canary, max(at) as at from canary_run group by canary',
    );
    return new Map(rows.map(({ canary, at }) => [canary, at]));
  }

  /** When it last passed; null when it never has. */
  async lastPassed(name: string): Promise<Date | null> {
    const [row] = await this.db.query<{ readonly at: Date | null }>(
      `select max(at) as at from canary_run where canary = $1 and outcome = 'passed'`,
      [name],
    );
    return row?.at ?? null;
  }

  /** Processor time of all canaries from then on, in milliseconds, and when the first of them was measured. */
  async canaryCost(from: Date): Promise<{ readonly processorMs: number; readonly since: Date | null }> {
    const [row] = await this.db.query<{ readonly ms: string | null; readonly since: Date | null }>(
      'select sum(processor_ms) as ms, min(at) as since from canary_run where at >= $1 and processor_ms is not null',
      [from],
    );
    return { processorMs: Number(row?.ms ?? 0), since: row?.since ?? null };
  }
}
