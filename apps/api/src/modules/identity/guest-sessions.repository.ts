import { Injectable } from '@nestjs/common';
import { type FindOptionsWhere, In, IsNull, MoreThan } from 'typeorm';
import type { CallId, GuestLinkId, GuestSessionId } from '@rinjo/contract';
import type { Tx } from '../../platform/database/tx.js';
import { GuestSessionEntity } from './guest-session.entity.js';

@Injectable()
export class GuestSessionsRepository {
  async insert(tx: Tx, session: GuestSessionEntity): Promise<void> {
    await tx.repo(GuestSessionEntity).insert(session);
  }

  live(tx: Tx, id: GuestSessionId, now: Date): Promise<GuestSessionEntity | null> {
    return tx.repo(GuestSessionEntity).findOneBy({ id, revokedAt: IsNull(), expiresAt: MoreThan(now) });
  }

  liveIdsOfCall(tx: Tx, callId: CallId): Promise<GuestSessionId[]> {
    return this.liveIds(tx, { callId });
  }

  liveIdsOfLink(tx: Tx, guestLinkId: GuestLinkId): Promise<GuestSessionId[]> {
    return this.liveIds(tx, { guestLinkId });
  }

  async revoke(tx: Tx, ids: readonly GuestSessionId[], now: Date): Promise<void> {
    await tx.repo(GuestSessionEntity).update({ id: In(ids), revokedAt: IsNull() }, { revokedAt: now });
  }

  private async liveIds(tx: Tx, where: FindOptionsWhere<GuestSessionEntity>): Promise<GuestSessionId[]> {
    const found = await tx.repo(GuestSessionEntity).find({
      where: { ...where, revokedAt: IsNull() },
      select: { tenantId: true, id: true },
    });
    return found.map((session) => session.id);
  }
}
