import { Injectable } from '@nestjs/common';
import type { DatabaseCheckOutcome, DatabaseCheckView } from '@rinjo/contract';
import { Environment } from '../../../../config/environment.js';
import { Ids } from '../../../../platform/crypto/ids.js';
import { SystemDb } from '../../../../platform/database/system-db.js';
import { Logger } from '../../../../platform/logging/logger.js';
import { Clock } from '../../../../platform/time/clock.js';
import { pgAmcheck } from './pg-amcheck.js';

const DAY_MS = 86_400_000;

export interface DatabaseCheckRow {
  readonly id: string;
  readonly at: Date;
  readonly outcome: DatabaseCheckOutcome;
  readonly tookMs: number;
  readonly detail: string;
}

/** Once a day: whether tables and indexes of the database are in order, by PostgreSQL's own tool where it is there. */
@Injectable()
export class DatabaseChecks {
  constructor(
    private readonly system: SystemDb,
    private readonly environment: Environment,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly logger: Logger,
  ) {}

  /** Does nothing while the newest check is younger than a day. */
  async daily(): Promise<void> {
    const newest = await this.newest();
    if (newest && this.clock.now().getTime() - newest.at.getTime() < DAY_MS) return;
    await this.run();
  }

  async run(): Promise<void> {
    const at = this.clock.now();
    const { outcome, detail } = await pgAmcheck(this.environment);
    if (outcome === 'faulty') this.logger.error('the database is damaged', { detail });
    await this.system.query(
      `insert into database_check (id, at, outcome, took_ms, detail) values ($1, $2, $3, $4, $5)`,
      [this.ids.next(), at, outcome, this.clock.now().getTime() - at.getTime(), detail],
    );
  }

  async newest(): Promise<DatabaseCheckRow | null> {
    const [row] = await this.system.query<DatabaseCheckRow>(
      `select id, at, outcome, took_ms as "tookMs", detail from database_check order by at desc, id desc limit 1`,
    );
    return row ?? null;
  }

  /** Null before the first. */
  async view(): Promise<{ readonly newest: DatabaseCheckView | null }> {
    const newest = await this.newest();
    return {
      newest: newest && {
        ...{ at: newest.at.toISOString(), outcome: newest.outcome },
        ...{ tookMs: newest.tookMs, detail: newest.detail },
      },
    };
  }
}
