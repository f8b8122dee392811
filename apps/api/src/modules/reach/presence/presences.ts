import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { PresenceView, TenantId, UserId } from '@rinjo/contract';
import { jobPrincipal, type Principal, userActor } from '../../../platform/access/principal.js';
import { Notifications } from '../../../platform/database/notifications.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import type { Tx } from '../../../platform/database/tx.js';
import { AuditTrail } from '../../../platform/events/audit-trail.port.js';
import { causeOf, Logger } from '../../../platform/logging/logger.js';
import { Broadcaster } from '../../../platform/realtime/broadcaster.js';
import { Clock } from '../../../platform/time/clock.js';
import { DeskPost } from '../desk/desk-post.js';
import { presenceOf } from './presence.js';
import { PresenceRepository } from './presence.repository.js';

const CHANNEL = 'rinjo_presence';

/** What is sent between processes: not how people are, only whom to look at again. */
interface Changed {
  readonly tenantId: TenantId;
  readonly userIds: readonly UserId[];
}

/** Who can be reached. The rows are the truth; whatever changes them says so, and every process looks again. */
@Injectable()
export class Presences implements OnModuleInit, OnApplicationShutdown {
  private stop: () => void = () => undefined;
  private readonly stale = new Map<TenantId, Set<UserId>>();
  private looking: Promise<void> | null = null;

  constructor(
    private readonly tenantDb: TenantDb,
    private readonly presence: PresenceRepository,
    private readonly notifications: Notifications,
    private readonly broadcaster: Broadcaster,
    private readonly post: DeskPost,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  onModuleInit(): void {
    this.stop = this.notifications.listen(CHANNEL, (payload) => this.heard(JSON.parse(payload) as Changed));
  }

  async onApplicationShutdown(): Promise<void> {
    this.stop();
    await this.looking;
  }

  /** Something in this transaction changes whether these people can be reached. */
  async changed(tx: Tx, userIds: readonly UserId[]): Promise<void> {
    if (userIds.length === 0) return;
    const news: Changed = { tenantId: tx.principal.tenantId, userIds };
    await this.notifications.send(tx, CHANNEL, JSON.stringify(news));
  }

  /** Those of these people who exist. */
  of(principal: Principal, userIds: readonly UserId[]): Promise<PresenceView[]> {
    return this.tenantDb.run(principal, async (tx) => {
      const rows = await this.presence.whereabouts(tx, userIds);
      return rows.map((row) => ({ userId: row.userId, presence: presenceOf(row) }));
    });
  }

  /** The caller's own choice. It is known on all their devices. */
  async choose(principal: Principal, doNotDisturb: boolean): Promise<void> {
    const { userId } = userActor(principal);
    await this.tenantDb.run(principal, async (tx) => {
      await this.presence.choose(tx, userId, doNotDisturb, this.clock.now());
      await this.audit.record(tx, 'presence.chosen', { doNotDisturb });
      await this.post.send(tx, [userId], 'presence.chosen', { doNotDisturb });
      await this.changed(tx, [userId]);
    });
  }

  private heard({ tenantId, userIds }: Changed): void {
    const watched = userIds.filter((userId) => this.broadcaster.isWatched({ tenantId, userId }));
    if (watched.length === 0) return;
    const stale = this.stale.get(tenantId) ?? new Set();
    this.stale.set(tenantId, stale);
    for (const userId of watched) stale.add(userId);
    this.looking ??= this.lookAgain()
      .catch((cause: unknown) => this.logger.error('presence was not told', causeOf(cause)))
      .finally(() => {
        this.looking = null;
      });
  }

  /** What changes while it looks is looked at in the next round: many changes at once cost few queries. */
  private async lookAgain(): Promise<void> {
    for (let next = this.take(); next; next = this.take()) {
      const [tenantId, userIds] = next;
      for (const view of await this.of(jobPrincipal(tenantId, 'presence'), [...userIds]))
        this.broadcaster.presence(tenantId, view);
    }
  }

  private take(): readonly [TenantId, ReadonlySet<UserId>] | null {
    const [next] = this.stale;
    if (next) this.stale.delete(next[0]);
    return next ?? null;
  }
}
