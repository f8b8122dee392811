import type { SystemDb } from '../../../../platform/database/system-db.js';

/** Writes the time into the database: what a restored one has of it says how much was lost. */
export async function beat(db: SystemDb, at: Date): Promise<void> {
  await db.query(
    `insert into heartbeat (beat_at, sequence) values ($1, 1)
     on conflict (one) do update set beat_at = excluded.beat_at, sequence = heartbeat.sequence + 1`,
    [at],
  );
}
