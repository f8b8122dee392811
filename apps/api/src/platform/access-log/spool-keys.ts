import { randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { SystemDb } from '../database/system-db.js';

const KEY_BYTES = 32;

export interface SpoolKey {
  readonly id: string;
  readonly key: Buffer;
}

/** Keys of what waits on a disk: in the database, for which it waits, and nowhere else. */
@Injectable()
export class SpoolKeys {
  constructor(private readonly system: SystemDb) {}

  /** One for a start. What a process left a year ago is not waited for any more. */
  async make(): Promise<SpoolKey> {
    const made = { id: randomUUID(), key: randomBytes(KEY_BYTES) };
    await this.system.query(`delete from spool_key where created_at < now() - interval '1 year'`);
    await this.system.query('insert into spool_key (id, key, created_at) values ($1, $2, now())', [
      made.id,
      made.key,
    ]);
    return made;
  }

  /** Null when it is gone. */
  async find(id: string): Promise<Buffer | null> {
    const [row] = await this.system.query<{ key: Buffer }>('select key from spool_key where id = $1', [id]);
    return row?.key ?? null;
  }
}
