import { Injectable } from '@nestjs/common';
import { LIMITS, type SessionFactor, type SessionId, type TenantId, type UserId } from '@rinjo/contract';
import { Ids } from '../../platform/crypto/ids.js';
import { hashSecret, newSecret } from '../../platform/crypto/secret-token.js';
import type { Tx } from '../../platform/database/tx.js';
import { AuditTrail } from '../../platform/events/audit-trail.port.js';
import { Revocations } from '../../platform/events/revocations.port.js';
import { Clock } from '../../platform/time/clock.js';
import { SessionsRepository } from './sessions.repository.js';

export interface OpenedSession {
  readonly id: SessionId;
  /** For the cookie; known to nobody afterwards. */
  readonly secret: string;
}

export interface SessionStart {
  readonly id: SessionId;
  readonly tenantId: TenantId;
  readonly userId: UserId;
  readonly address: string;
  readonly userAgent: string;
  readonly factors: readonly SessionFactor[];
  /** When the factors were shown, if that was not now. */
  readonly provenAt?: Date | undefined;
  /** Ends by then, if that is sooner than it would anyway. */
  readonly until?: Date | null;
}

/** Opens and ends the sessions of users. Ending one reaches HTTP at once, and sockets through `Revocations`. */
@Injectable()
export class Sessions {
  constructor(
    private readonly repository: SessionsRepository,
    private readonly revocations: Revocations,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  newId(): SessionId {
    return this.ids.next<SessionId>();
  }

  async open(tx: Tx, start: SessionStart): Promise<OpenedSession> {
    const now = this.clock.now();
    const secret = newSecret();
    const longest = now.getTime() + LIMITS.sessionAbsoluteS * 1000;
    await this.repository.deleteExpired(tx, start.userId, now);
    await this.repository.insert(tx, {
      tenantId: start.tenantId,
      id: start.id,
      userId: start.userId,
      tokenHash: hashSecret(secret),
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(Math.min(longest, start.until?.getTime() ?? longest)),
      address: start.address,
      userAgent: start.userAgent.slice(0, LIMITS.userAgent),
      factors: [...start.factors],
      authenticatedAt: start.provenAt ?? now,
      ...{ renew: false, previousHash: null, previousUntil: null },
    });
    return { id: start.id, secret };
  }

  /** Keeps a session from idling away, e.g. while its user is in a call. */
  async touch(tx: Tx, id: SessionId): Promise<void> {
    await this.repository.touch(tx, id, this.clock.now());
  }

  /** Other rights from the next request on, and another secret with it: what was stolen before is worth nothing then. */
  async renew(tx: Tx, userIds: readonly UserId[]): Promise<void> {
    await this.repository.markForRenewal(tx, userIds);
    await this.revocations.publishRights(tx, { tenantId: tx.principal.tenantId, userIds });
  }

  /** Ends one session without a word in the audit log: the caller says why it ended. */
  async end(tx: Tx, id: SessionId): Promise<void> {
    await this.repository.delete(tx, [id]);
    await this.revocations.publish(tx, { tenantId: tx.principal.tenantId, kind: 'session', id });
  }

  /** Ends all sessions of a user, but not `except`. */
  async endAll(tx: Tx, userId: UserId, except: SessionId | null = null): Promise<void> {
    for (const id of await this.repository.idsOfUser(tx, userId, except)) {
      await this.end(tx, id);
      await this.audit.record(tx, 'session.revoked', { userId, sessionId: id });
    }
  }
}
