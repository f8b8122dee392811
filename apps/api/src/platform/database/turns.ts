import { Injectable } from '@nestjs/common';
import pg from 'pg';
import { Environment } from '../../config/environment.js';

/** First half of the advisory lock; the second is the hash of what the turn is about. */
const TURNS = 7_202;
const CONNECT_MS = 5_000;
/** Longer than the work of whoever is in front may last. */
const WAIT_MS = 60_000;

/**
 * One after the other among all nodes, for what a service elsewhere cannot serialise itself. It takes a connection of its own for
 * the time of the work, so only for what is rare, and never inside `TenantDb.run`.
 */
@Injectable()
export class Turns {
  constructor(private readonly environment: Environment) {}

  /**
   * Runs `work` while no other node runs work of this name. The signal aborts when the lock is lost, with the connection that
   * holds it; then this throws as well, whatever the work has come to.
   */
  async take<T>(name: string, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    return this.locked(async (client, signal) => {
      await client.query(`set lock_timeout = ${String(WAIT_MS)}`);
      await client.query('select pg_advisory_lock($1, hashtext($2))', [TURNS, name]);
      const result = await work(signal);
      await client.query('select pg_advisory_unlock($1, hashtext($2))', [TURNS, name]); // throws when it was lost
      return result;
    });
  }

  /** As `take`, but answers null at once while another node is at it: for work that need not be done twice. */
  async takeIfFree<T>(name: string, work: (signal: AbortSignal) => Promise<T>): Promise<T | null> {
    return this.locked(async (client, signal) => {
      const { rows } = await client.query<{ free: boolean }>(
        'select pg_try_advisory_lock($1, hashtext($2)) as free',
        [TURNS, name],
      );
      return rows[0]?.free === true ? work(signal) : null;
    });
  }

  private async locked<T>(work: (client: pg.Client, signal: AbortSignal) => Promise<T>): Promise<T> {
    const lost = new AbortController();
    const client = new pg.Client({
      connectionString: this.environment.DATABASE_APP_URL,
      application_name: 'rinjo turns',
      connectionTimeoutMillis: CONNECT_MS,
      keepAlive: true,
    });
    const gone = (): void => {
      lost.abort(new Error('The lock among nodes was lost'));
    };
    client.on('error', gone).on('end', gone);
    try {
      await client.connect();
      return await work(client, lost.signal);
    } finally {
      client.off('end', gone);
      await client.end().catch(() => undefined);
    }
  }
}
