import { Injectable } from '@nestjs/common';
import pg from 'pg';
import { Environment } from '../../../../config/environment.js';
import { SystemDb } from '../../../../platform/database/system-db.js';
import { Clock } from '../../../../platform/time/clock.js';
import { BackupFault } from '../backup-fault.js';
import { beat } from '../ledger/beat.js';

const LOOK_MS = 500;
/** After three failures PostgreSQL asks again a minute later. */
const LONGEST_MS = 240_000;

/** The end of the write-ahead log, and how far the store of backups has it. */
@Injectable()
export class ArchiveTip {
  constructor(
    private readonly environment: Environment,
    private readonly db: SystemDb,
    private readonly clock: Clock,
  ) {}

  /** The time of the database. */
  async now(): Promise<Date> {
    const [row] = await this.db.query<{ readonly at: Date }>('select clock_timestamp() as at');
    return row?.at ?? this.clock.now();
  }

  /** Resolves when a moment can be restored that is later than this call. Throws BACKUP_DATABASE. */
  async reach(): Promise<void> {
    await beat(this.db, this.clock.now()); // a change that recovery can stop before
    const client = new pg.Client({ connectionString: this.environment.BACKUP_DATABASE_URL });
    client.on('error', () => undefined);
    try {
      await client.connect();
      const { rows } = await client.query<{ readonly wal: string }>(
        'select pg_walfile_name(pg_switch_wal()) as wal',
      );
      await this.archived(client, rows[0]?.wal ?? '');
    } catch (cause) {
      if (cause instanceof BackupFault) throw cause;
      throw new BackupFault('BACKUP_DATABASE', `The end of the archive: ${(cause as Error).message}`, {
        cause,
      });
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  private async archived(client: pg.Client, segment: string): Promise<void> {
    const until = performance.now() + LONGEST_MS;
    for (;;) {
      const { rows } = await client.query<{ readonly done: boolean }>(
        'select coalesce(last_archived_wal >= $1, false) as done from pg_stat_archiver',
        [segment],
      );
      if (rows[0]?.done === true) return;
      if (performance.now() > until)
        throw new BackupFault('BACKUP_DATABASE', `${segment} does not reach the store of backups`);
      await new Promise<void>((resolve) => this.clock.after(LOOK_MS, resolve));
    }
  }
}
