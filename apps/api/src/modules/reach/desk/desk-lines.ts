import { Injectable } from '@nestjs/common';
import type { DeskLineId, TenantId, UserId } from '@rinjo/contract';
import { jobPrincipal, userActor } from '../../../platform/access/principal.js';
import { Ids } from '../../../platform/crypto/ids.js';
import { Notifications } from '../../../platform/database/notifications.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import { causeOf, Logger } from '../../../platform/logging/logger.js';
import { Broadcaster } from '../../../platform/realtime/broadcaster.js';
import type { Connection } from '../../../platform/realtime/connection.js';
import { Clock, type Timer } from '../../../platform/time/clock.js';
import { Presences } from '../presence/presences.js';
import { DeskLinesRepository } from './desk-lines.repository.js';

/** A page that is loaded anew is back within this time: its person was never away. */
const GRACE_MS = 1_000;

export interface DeskLine {
  readonly id: DeskLineId;
  readonly connection: Connection;
  /** Done when others can see that the person is there. */
  readonly known: Promise<void>;
  watched: readonly UserId[];
  goodbye: Timer | null;
}

/** The desk lines of this process, and their rows. */
@Injectable()
export class DeskLines {
  private readonly lines = new Map<Connection, DeskLine>();

  constructor(
    private readonly tenantDb: TenantDb,
    private readonly repository: DeskLinesRepository,
    private readonly presences: Presences,
    private readonly notifications: Notifications,
    private readonly broadcaster: Broadcaster,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly logger: Logger,
  ) {}

  all(): readonly DeskLine[] {
    return [...this.lines.values()];
  }

  /** Lines that cannot hear other processes are of no use: they are closed, and their clients look for another. */
  opened(connection: Connection): void {
    if (!this.notifications.listening) {
      connection.close();
      return;
    }
    const { tenantId } = connection.principal;
    const { userId } = userActor(connection.principal);
    this.broadcaster.attend(connection, { tenantId, userId });
    const id = this.ids.next<DeskLineId>();
    const known = this.insert(connection, id).catch((cause: unknown) => {
      // Its session ended a moment ago, or the database does not answer.
      this.logger.warn('a desk line was not noted', causeOf(cause));
      connection.close();
    });
    this.lines.set(connection, { id, connection, known, watched: [], goodbye: null });
  }

  /** Throws nothing: what is not deleted now, the next sweep finds. */
  closed(connection: Connection): void {
    const line = this.lines.get(connection);
    if (!line || line.goodbye) return;
    line.goodbye = this.clock.after(GRACE_MS, () => void this.forget([line]));
  }

  of(connection: Connection): DeskLine | null {
    return this.lines.get(connection) ?? null;
  }

  /** Deletes the rows of lines whose time is over. */
  async forget(lines: readonly DeskLine[]): Promise<void> {
    const byTenant = new Map<TenantId, DeskLine[]>();
    for (const line of lines) {
      line.goodbye?.cancel();
      this.lines.delete(line.connection);
      const { tenantId } = line.connection.principal;
      byTenant.set(tenantId, [...(byTenant.get(tenantId) ?? []), line]);
    }
    await Promise.all(lines.map(({ known }) => known));
    for (const [tenantId, gone] of byTenant)
      await this.drop(tenantId, gone.map(idOf), gone.map(personOf)).catch((cause: unknown) =>
        this.logger.warn('desk lines stay until the next sweep', causeOf(cause)),
      );
  }

  /** The rows of lines that are no more, here or on a process that is gone. Some went with their sessions: `people` had them. */
  async drop(tenantId: TenantId, ids: readonly DeskLineId[], people: readonly UserId[] = []): Promise<void> {
    await this.tenantDb.run(jobPrincipal(tenantId, 'desk'), async (tx) => {
      const owners = await this.repository.delete(tx, ids);
      await this.presences.changed(tx, [...new Set([...owners, ...people])]);
    });
  }

  private async insert(connection: Connection, id: DeskLineId): Promise<void> {
    const { userId, sessionId } = userActor(connection.principal);
    const { key: nodeKey } = this.notifications;
    const openedAt = this.clock.now();
    await this.tenantDb.run(connection.principal, async (tx) => {
      await this.repository.insert(tx, { id, userId, sessionId, nodeKey, openedAt });
      await this.presences.changed(tx, [userId]);
    });
  }
}

const idOf = ({ id }: DeskLine): DeskLineId => id;
const personOf = ({ connection }: DeskLine): UserId => userActor(connection.principal).userId;
