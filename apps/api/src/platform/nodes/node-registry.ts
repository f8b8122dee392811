import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { Id } from '@rinjo/contract';
import { Ids } from '../crypto/ids.js';
import { SystemDb } from '../database/system-db.js';
import { causeOf, Logger } from '../logging/logger.js';
import { hostId } from './host-id.js';
import { Clock, type Timer } from '../time/clock.js';

export type NodeId = Id<'Node'>;

const LEASE_MS = 15_000;
const RENEW_MS = 5_000;

/**
 * This API process among the others on the same database. It is alive as long as it renews its lease, every 5 s for
 * 15 s; what a process held that is not alive any more may be taken over.
 */
@Injectable()
export class NodeRegistry implements OnModuleInit, OnApplicationShutdown {
  readonly id: NodeId;
  private readonly host = hostId();
  private timer: Timer | null = null;
  private stopped = false;

  constructor(
    private readonly system: SystemDb,
    private readonly clock: Clock,
    private readonly logger: Logger,
    ids: Ids,
  ) {
    this.id = ids.next<NodeId>();
  }

  async onModuleInit(): Promise<void> {
    await this.renew();
    this.schedule();
  }

  /** Every process that is alive, this one included. */
  async alive(): Promise<NodeId[]> {
    const rows = await this.system.query<{ id: NodeId }>(`select id from api_node where expires_at > $1`, [
      this.clock.now(),
    ]);
    return [this.id, ...rows.map((row) => row.id).filter((id) => id !== this.id)];
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
      `insert into api_node (id, started_at, expires_at, host) values ($1, $2, $3, $4)
       on conflict (id) do update set expires_at = excluded.expires_at`,
      [this.id, now, new Date(now.getTime() + LEASE_MS), this.host],
    );
    await this.system.query(`delete from api_node where expires_at < $1`, [
      new Date(now.getTime() - 24 * 3600 * 1000),
    ]);
  }
}
