import { Injectable } from '@nestjs/common';
import { In, MoreThan, Not } from 'typeorm';
import { LIMITS, type SessionFactor, type SessionId, type UserId } from '@rinjo/contract';
import type { Tx } from '../../platform/database/tx.js';
import type { HeldRights } from './roles/rights.js';
import { grantedTo, systemRolesOf } from './roles/role-holders.repository.js';
import { SessionEntity } from './session.entity.js';

/** A session that may be used, with what its principal is made of. */
export interface LiveSession extends HeldRights {
  readonly userId: UserId;
  readonly displayName: string;
  readonly lastSeenAt: Date;
  /** From where the tenant's people may come; empty: from everywhere. */
  readonly ranges: readonly string[];
}

const LIVE = `
  select s.user_id as "userId", s.last_seen_at as "lastSeenAt", u.display_name as "displayName",
    ${systemRolesOf('s')} as "systemRoles", ${grantedTo('s')} as granted,
    coalesce((select a.ranges from tenant_address_list a where a.tenant_id = s.tenant_id), '{}') as ranges
  from session s
  join user_account u on u.tenant_id = s.tenant_id and u.id = s.user_id
  where s.tenant_id = $1 and s.id = $2 and s.expires_at > $3 and s.last_seen_at >= $4
    and u.status = 'active'`;

@Injectable()
export class SessionsRepository {
  /** Null when the session has ended, expired or idled away, or its user is not active. What the tenant may do is asked elsewhere. */
  async live(tx: Tx, id: SessionId, now: Date): Promise<LiveSession | null> {
    const rows = await tx.query<LiveSession>(LIVE, [tx.principal.tenantId, id, now, idleLimit(now)]);
    return rows[0] ?? null;
  }

  async insert(tx: Tx, session: SessionEntity): Promise<void> {
    await tx.repo(SessionEntity).insert(session);
  }

  async touch(tx: Tx, id: SessionId, now: Date): Promise<void> {
    await tx.repo(SessionEntity).update({ id }, { lastSeenAt: now });
  }

  /** These factors were shown once more, or for the first time in this session. */
  async authenticated(tx: Tx, id: SessionId, factors: readonly SessionFactor[], now: Date): Promise<void> {
    await tx.query(
      `update session set authenticated_at = $3,
         factors = array(select distinct f from unnest(factors || $4::text[]) f order by f)
       where tenant_id = $1 and id = $2`,
      [tx.principal.tenantId, id, now, factors],
    );
  }

  async markForRenewal(tx: Tx, userIds: readonly UserId[]): Promise<void> {
    await tx.query('update session set renew = true where tenant_id = $1 and user_id = any($2::uuid[])', [
      tx.principal.tenantId,
      userIds,
    ]);
  }

  /** When the session ends; null when another request was faster. */
  async renew(
    tx: Tx,
    id: SessionId,
    secrets: { readonly old: Buffer; readonly next: Buffer; readonly oldUntil: Date },
  ): Promise<Date | null> {
    const rows = await tx.query<{ expiresAt: Date }>(
      `update session set token_hash = $4, previous_hash = $3, previous_until = $5, renew = false
       where tenant_id = $1 and id = $2 and token_hash = $3 and renew returning expires_at as "expiresAt"`,
      [tx.principal.tenantId, id, secrets.old, secrets.next, secrets.oldUntil],
    );
    return rows[0]?.expiresAt ?? null;
  }

  /** Sessions of a user that may still be used, the latest used first. */
  ofUser(tx: Tx, userId: UserId, now: Date): Promise<SessionEntity[]> {
    const where = { userId, expiresAt: MoreThan(now), lastSeenAt: MoreThan(idleLimit(now)) };
    return tx.repo(SessionEntity).find({ where, order: { lastSeenAt: 'DESC', id: 'ASC' } });
  }

  find(tx: Tx, id: SessionId): Promise<SessionEntity | null> {
    return tx.repo(SessionEntity).findOneBy({ id });
  }

  async idsOfUser(tx: Tx, userId: UserId, except: SessionId | null): Promise<SessionId[]> {
    const where = except === null ? { userId } : { userId, id: Not(except) };
    const sessions = await tx.repo(SessionEntity).find({ where, select: { tenantId: true, id: true } });
    return sessions.map((session) => session.id);
  }

  /** Sessions of a user that nobody can use any more. */
  async deleteExpired(tx: Tx, userId: UserId, now: Date): Promise<void> {
    await tx.query(
      'delete from session where tenant_id = $1 and user_id = $2 and (expires_at <= $3 or last_seen_at <= $4)',
      [tx.principal.tenantId, userId, now, idleLimit(now)],
    );
  }

  async delete(tx: Tx, ids: readonly SessionId[]): Promise<void> {
    if (ids.length > 0) await tx.repo(SessionEntity).delete({ id: In([...ids]) });
  }
}

function idleLimit(now: Date): Date {
  return new Date(now.getTime() - LIMITS.sessionIdleS * 1000);
}
