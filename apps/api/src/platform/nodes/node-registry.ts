import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { Id } from '@rinjo/contract';
import { Environment } from '../../config/environment.js';
import { Ids } from '../crypto/ids.js';
import { SystemDb } from '../database/system-db.js';
import { causeOf, Logger } from '../logging/logger.js';
import { Clock, type Timer } from '../time/clock.js';
import { hostId } from './host-id.js';
import { nodeUrl } from './node-url.js';

export type NodeId = Id<'Node'>;

/** A process that is alive, and the origin at which browsers reach it. */
export interface LiveNode {
  readonly id: NodeId;
  readonly url: string;
}

const LEASE_MS = 15_000;
const RENEW_MS = 5_000;

/**
 * This API process among the others on the same database. It is alive as long as it renews its lease, every 5 s for
 * 15 s; what a process held that is not alive any more may be taken over.
 */
@Injectable()
export class NodeRegistry implements OnModuleInit, OnApplicationShutdown {
  readonly id: NodeId;
  /** Origin at which browsers reach this process. */
  readonly url: string;
  private readonly publicUrl: string;
  private known: readonly string[] = [];
  private readonly host = hostId();
  private timer: Timer | null = null;
  private stopped = false;

  constructor(
    private readonly system: SystemDb,
    private readonly clock: Clock,
    private readonly logger: Logger,
    ids: Ids,
    environment: Environment,
  ) {
    this.id = ids.next<NodeId>();
    this.url = nodeUrl(environment);
    this.publicUrl = new URL(environment.PUBLIC_URL).origin;
  }

  /** Where browsers reach nodes of this installation beside PUBLIC_URL, as of a few seconds ago; nodes that ended are among them for a day. */
  get urls(): readonly string[] {
    return this.known;
  }

  async onModuleInit(): Promise<void> {
    await this.renew();
    this.schedule();
  }

  /** Every process that is alive, this one included. */
  async alive(): Promise<NodeId[]> {
    return (await this.living()).map(({ id }) => id);
  }

  /** The same with their addresses, this one first. */
  async living(): Promise<LiveNode[]> {
    const rows = await this.system.query<LiveNode>(
      `select id, coalesce(url, $2) as url from api_node where expires_at > $1`,
      [this.clock.now(), this.publicUrl],
    );
    return [{ id: this.id, url: this.url }, ...rows.filter(({ id }) => id !== this.id)];
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    this.timer?.cancel();
    await this.system
      .query(`delete from api_node where id = $1`, [this.id])
      .catch((cause: unknown) =>
        this.logger.warn('the lease of this process stays until it expires', causeOf(cause)),
      );
  }

  private schedule(): void {
    if (this.stopped) return;
    this.timer = this.clock.after(RENEW_MS, () => {
      this.renew()
        .catch((cause: unknown) =>
          this.logger.error('the lease of this process was not renewed', causeOf(cause)),
        )
        .finally(() => this.schedule());
    });
  }

  private async renew(): Promise<void> {
    const now = this.clock.now();
    await this.system.query(
      `insert into api_node (id, started_at, expires_at, host, url) values ($1, $2, $3, $4, $5)
       on conflict (id) do update set expires_at = excluded.expires_at`,
      [this.id, now, new Date(now.getTime() + LEASE_MS), this.host, this.url],
    );
    await this.system.query(`delete from api_node where expires_at < $1`, [
      new Date(now.getTime() - 24 * 3600 * 1000),
    ]);
    const rows = await this.system.query<{ readonly url: string }>(
      `select distinct url from api_node where url is not null and url <> $1 order by url`,
      [this.publicUrl],
    );
    this.known = rows.map(({ url }) => url);
  }
}
