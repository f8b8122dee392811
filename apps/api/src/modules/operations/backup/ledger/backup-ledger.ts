import { Injectable } from '@nestjs/common';
import { Ids } from '../../../../platform/crypto/ids.js';
import { SystemDb } from '../../../../platform/database/system-db.js';
import { Clock } from '../../../../platform/time/clock.js';
import type { BackupFault } from '../backup-fault.js';
import type { MadeBackup } from '../base/make-backup.js';
import { type BackupMethod, plainBytes } from '../format/manifest.js';
import type { BackupPlace } from '../store/place.js';

/** A generation by the ledger. */
export interface BackupSetRow {
  readonly generation: string;
  readonly method: BackupMethod;
  readonly place: BackupPlace;
  readonly startedAt: Date;
  readonly endedAt: Date;
  readonly verifiedAt: Date;
  readonly databaseBytes: number;
  readonly storedBytes: number;
}

export interface ListingRow {
  readonly id: string;
  readonly at: Date;
  readonly generations: number;
  readonly oldestAt: Date | null;
  readonly newestAt: Date | null;
  readonly gaps: number;
}

export interface FailureRow {
  readonly at: Date;
  readonly code: string;
  readonly message: string;
}

const MESSAGE = 500;

/** What was backed up, verified and dropped, and what went wrong: only ever added to. */
@Injectable()
export class BackupLedger {
  constructor(
    private readonly db: SystemDb,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** A backup that was made, and read again just now. */
  async made({ manifest, bytes, manifestSha256 }: MadeBackup, place: BackupPlace): Promise<void> {
    await this.db.query(
      `insert into backup_set (generation, method, place, started_at, ended_at, verified_at, database_bytes, stored_bytes, manifest_sha256)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        ...[
          manifest.generation,
          manifest.method,
          place,
          manifest.startedAt,
          manifest.endedAt,
          this.clock.now(),
        ],
        ...[plainBytes(manifest), bytes, manifestSha256],
      ],
    );
  }

  async dropped(generation: string): Promise<void> {
    await this.db.query(
      `insert into backup_drop (generation, dropped_at)
       select generation, $2 from backup_set where generation = $1 on conflict do nothing`,
      [generation, this.clock.now()],
    );
  }

  async failed({ code, message }: BackupFault): Promise<void> {
    await this.db.query('insert into backup_failure (id, at, code, message) values ($1, $2, $3, $4)', [
      ...[this.ids.next(), this.clock.now(), code, message.slice(0, MESSAGE)],
    ]);
  }

  async listed(listing: Omit<ListingRow, 'id' | 'at'>): Promise<void> {
    await this.db.query(
      'insert into backup_listing (id, at, generations, oldest_at, newest_at, gaps) values ($1, $2, $3, $4, $5, $6)',
      [
        ...[this.ids.next(), this.clock.now(), listing.generations, listing.oldestAt, listing.newestAt],
        listing.gaps,
      ],
    );
  }

  /** Those that are there, the newest first. */
  async sets(): Promise<readonly BackupSetRow[]> {
    const rows = await this.db.query<
      Omit<BackupSetRow, 'databaseBytes' | 'storedBytes'> & { databaseBytes: string; storedBytes: string }
    >(
      `select generation, method, place, started_at as "startedAt", ended_at as "endedAt", verified_at as "verifiedAt",
         database_bytes as "databaseBytes", stored_bytes as "storedBytes" from backup_set
       where generation not in (select generation from backup_drop) order by ended_at desc`,
    );
    return rows.map((row) => ({
      ...row,
      databaseBytes: Number(row.databaseBytes),
      storedBytes: Number(row.storedBytes),
    }));
  }

  /** When the first backup of this installation was made. */
  async since(): Promise<Date | null> {
    const [row] = await this.db.query<{ at: Date | null }>('select min(ended_at) as at from backup_set');
    return row?.at ?? null;
  }

  async newestListing(): Promise<ListingRow | null> {
    const [row] = await this.db.query<ListingRow>(
      `select id, at, generations, oldest_at as "oldestAt", newest_at as "newestAt", gaps from backup_listing
       order by at desc limit 1`,
    );
    return row ?? null;
  }

  /** The newest failure after the newest backup. */
  async openFailure(): Promise<FailureRow | null> {
    const [row] = await this.db.query<FailureRow>(
      `select at, code, message from backup_failure
       where at > coalesce((select max(verified_at) from backup_set), '-infinity') order by at desc limit 1`,
    );
    return row ?? null;
  }
}
