import { Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import { LIMITS, type SessionId, type SystemRole, type UserId } from '@rinjo/contract';
import type { Tx } from '../../platform/database/tx.js';
import { MembershipEntity } from './membership.entity.js';
import { SessionEntity } from './session.entity.js';
import { UserEntity } from './user.entity.js';

/** A session that may be used, with what its principal is made of. */
export interface LiveSession {
  readonly session: SessionEntity;
  readonly user: UserEntity;
  readonly roles: readonly SystemRole[];
}

@Injectable()
export class SessionsRepository {
  /** The session and its user, if neither has expired, idled away or been deactivated. */
  async live(tx: Tx, id: SessionId, now: Date): Promise<LiveSession | null> {
    const session = await tx.repo(SessionEntity).findOneBy({ id });
    if (!session || session.expiresAt <= now || idleSince(session, now)) return null;
    const user = await tx.repo(UserEntity).findOneBy({ id: session.userId });
    if (user?.status !== 'active') return null;
    return { session, user, roles: await this.roles(tx, user.id) };
  }

  async roles(tx: Tx, userId: UserId): Promise<SystemRole[]> {
    const memberships = await tx.repo(MembershipEntity).find({ where: { userId }, order: { role: 'ASC' } });
    return memberships.map((membership) => membership.role);
  }

  async insert(tx: Tx, session: SessionEntity): Promise<void> {
    await tx.repo(SessionEntity).insert(session);
  }

  async touch(tx: Tx, id: SessionId, now: Date): Promise<void> {
    await tx.repo(SessionEntity).update({ id }, { lastSeenAt: now });
  }

  /** Sessions of a user that may still be used, the latest used first. */
  async ofUser(tx: Tx, userId: UserId, now: Date): Promise<SessionEntity[]> {
    const sessions = await tx.repo(SessionEntity).find({ where: { userId }, order: { lastSeenAt: 'DESC' } });
    return sessions.filter((session) => session.expiresAt > now && !idleSince(session, now));
  }

  async find(tx: Tx, id: SessionId): Promise<SessionEntity | null> {
    return tx.repo(SessionEntity).findOneBy({ id });
  }

  async idsOfUser(tx: Tx, userId: UserId, except: SessionId | null): Promise<SessionId[]> {
    const where = except === null ? { userId } : { userId, id: Not(except) };
    const sessions = await tx.repo(SessionEntity).find({ where, select: { tenantId: true, id: true } });
    return sessions.map((session) => session.id);
  }

  async delete(tx: Tx, ids: readonly SessionId[]): Promise<void> {
    if (ids.length > 0) await tx.repo(SessionEntity).delete({ id: In(ids) });
  }
}

function idleSince(session: SessionEntity, now: Date): boolean {
  return now.getTime() - session.lastSeenAt.getTime() > LIMITS.sessionIdleS * 1000;
}
