import { Injectable } from '@nestjs/common';
import { SystemDb } from '../../../../platform/database/system-db.js';
import { Logger } from '../../../../platform/logging/logger.js';
import { Clock } from '../../../../platform/time/clock.js';
import { RecurringWork } from '../../../../platform/time/recurring-work.js';
import { Backups } from '../backups.js';
import { ArchiveSamples } from '../ledger/archive-samples.js';

const EVERY_MS = 60_000;
/** Looks that make one row. */
const PER_ROW = 10;
/** `archive_timeout` is a minute: twice that means that the archive does not take what it is given. */
export const ARCHIVE_LATE_MS = 150_000;

/** How long ago the store of backups took the last segment of the write-ahead log; a heartbeat every 10 s sees to it that there is one a minute. */
export async function archiveState(
  db: SystemDb,
  now: Date,
): Promise<{ readonly lagMs: number; readonly failures: number } | null> {
  const [row] = await db.query<{ at: Date | null; failures: string; mode: string }>(
    `select coalesce(last_archived_time, stats_reset) as at, failed_count as failures, current_setting('archive_mode') as mode
     from pg_stat_archiver`,
  );
  if (!row?.at || row.mode === 'off') return null;
  return { lagMs: Math.max(0, now.getTime() - row.at.getTime()), failures: Number(row.failures) };
}

/** Samples how far the archive is behind, and says so when it is late. */
@Injectable()
export class ArchiveWatch extends RecurringWork {
  private looks = 0;
  private largestMs = 0;

  constructor(
    private readonly db: SystemDb,
    private readonly backups: Backups,
    private readonly samples: ArchiveSamples,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {
    super(clock, logger, { name: 'archive watch', everyMs: EVERY_MS });
  }

  protected override async round(): Promise<void> {
    if (!this.backups.isOn) return;
    const state = await archiveState(this.db, this.clock.now());
    if (state === null) {
      this.logger.error('the database archives nothing: see docs/restore.md');
      return;
    }
    this.largestMs = Math.max(this.largestMs, state.lagMs);
    this.looks += 1;
    if (state.lagMs > ARCHIVE_LATE_MS)
      this.logger.error('the write-ahead log does not reach the store of backups', { lagMs: state.lagMs });
    if (this.looks < PER_ROW && state.lagMs <= ARCHIVE_LATE_MS) return;
    await this.samples.add(this.largestMs, state.failures);
    this.looks = 0;
    this.largestMs = 0;
  }
}
