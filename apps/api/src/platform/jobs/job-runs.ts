import { Injectable } from '@nestjs/common';
import type { Id, TimedWork } from '@rinjo/contract';
import { Ids } from '../crypto/ids.js';
import { SystemDb } from '../database/system-db.js';
import { causeOf, Logger } from '../logging/logger.js';
import { Clock } from '../time/clock.js';

const MINUTE_MS = 60_000;

/** Work that is over, for good or for ill. Whose it was is not kept: that is erased with them. */
export interface EndedWork {
  readonly kind: TimedWork;
  /** When it could begin. */
  readonly startedAt: Date;
  /** Milliseconds that it was promised to take; the promises are made in minutes, and less than one is not told apart. */
  readonly allowedMs: number;
  readonly failed: boolean;
}

/** The ledger of work that has a promised end (check sheet, row 21). */
@Injectable()
export class JobRuns {
  constructor(
    private readonly system: SystemDb,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly logger: Logger,
  ) {}

  /** Enters what has ended now. Never rejects: the work itself is done. */
  async ended({ kind, startedAt, allowedMs, failed }: EndedWork): Promise<void> {
    const deadline = new Date(startedAt.getTime() + Math.max(allowedMs, MINUTE_MS));
    try {
      await this.system.query(
        `insert into job_run (id, kind, started_at, deadline_at, ended_at, result)
         values ($1, $2, $3, $4, $5, $6)`,
        [
          ...[this.ids.next<Id<'JobRun'>>(), kind, startedAt, deadline, this.clock.now()],
          failed ? 'failed' : 'done',
        ],
      );
    } catch (cause) {
      this.logger.error('work that ended is not in the ledger', { kind, ...causeOf(cause) });
    }
  }
}
