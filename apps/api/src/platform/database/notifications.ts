import { randomInt } from 'node:crypto';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { Environment } from '../../config/environment.js';
import { causeOf, Logger } from '../logging/logger.js';
import { Clock, type Timer } from '../time/clock.js';
import type { Tx } from './tx.js';

type Listener = (payload: string) => void;

const RECONNECT_MS = 1_000;
/** First half of the advisory lock that says who listens; the second is the listener's own key. */
export const LISTENERS = 7_201;

/**
 * Messages between nodes through PostgreSQL (LISTEN, NOTIFY): sent with the transaction, heard by every node, this one
 * included, while its connection stands. The connection is its own, because a pooled one could not listen. It holds an
 * advisory lock, which PostgreSQL takes from a process that died within a moment: others see by it who still listens.
 */
@Injectable()
export class Notifications implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly listeners = new Map<string, Set<Listener>>();
  private client: pg.Client | null = null;
  private retry: Timer | null = null;
  private closed = false;
  private readonly losses = new Set<() => void>();
  /** Names this process among those that listen. */
  readonly key = randomInt(2 ** 31);

  constructor(
    private readonly environment: Environment,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  /** Heard by all nodes when, and only if, the transaction commits. At most 8,000 bytes. */
  async send(tx: Tx, channel: string, payload: string): Promise<void> {
    await tx.query('select pg_notify($1, $2)', [channel, payload]);
  }

  /** Listens from the start of the process on; answers the way to stop. */
  listen(channel: string, listener: Listener): () => void {
    const known = this.listeners.get(channel) ?? new Set();
    this.listeners.set(channel, known.add(listener));
    if (known.size === 1)
      void this.client?.query(`listen ${pg.escapeIdentifier(channel)}`).catch(() => undefined);
    return () => known.delete(listener);
  }

  /** Nothing is heard while this is false. */
  get listening(): boolean {
    return this.client !== null;
  }

  /** Told when the connection is lost: what was sent meanwhile is never heard. */
  onLost(listener: () => void): void {
    this.losses.add(listener);
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.connect();
  }

  async onApplicationShutdown(): Promise<void> {
    this.closed = true;
    this.retry?.cancel();
    await this.client?.end();
  }

  private async connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.environment.DATABASE_APP_URL,
      application_name: 'rinjo notifications',
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
    });
    client.on('notification', ({ channel, payload }) => this.deliver(channel, payload ?? ''));
    client.on('error', (cause) => this.lost(client, cause));
    client.on('end', () => this.lost(client, null));
    await client.connect();
    // Shared: after a cut the old connection may hold it a little longer.
    await client.query('select pg_advisory_lock_shared($1, $2)', [LISTENERS, this.key]);
    for (const channel of this.listeners.keys()) await client.query(`listen ${pg.escapeIdentifier(channel)}`);
    this.client = client;
  }

  private deliver(channel: string, payload: string): void {
    for (const listener of this.listeners.get(channel) ?? []) {
      try {
        listener(payload);
      } catch (cause) {
        this.logger.error('A listener failed', { channel, ...causeOf(cause) });
      }
    }
  }

  private lost(client: pg.Client, cause: Error | null): void {
    if (this.closed || this.client !== client) return;
    this.client = null;
    this.logger.warn('The connection for messages between nodes was lost', causeOf(cause));
    for (const listener of this.losses) listener();
    this.reconnectLater();
  }

  private reconnectLater(): void {
    this.retry = this.clock.after(RECONNECT_MS, () => {
      this.connect().catch((cause: unknown) => {
        this.logger.warn('No connection for messages between nodes', causeOf(cause));
        if (!this.closed) this.reconnectLater();
      });
    });
  }
}
