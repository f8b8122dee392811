import { Injectable } from '@nestjs/common';
import { type BreakGlassCandidate, LIMITS, type SessionId, type UserId } from '@rinjo/contract';
import type { Tx } from '../../../platform/database/tx.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { AuditTrail } from '../../../platform/events/audit-trail.port.js';
import { SecurityMail } from '../factors/mail/security-mail.js';
import { PasskeysRepository } from '../factors/passkeys/passkeys.repository.js';
import { UsersRepository } from '../users.repository.js';
import { TenantSecurityRepository } from './tenant-security.repository.js';

/**
 * The one administrator of a tenant who can sign in without its identity provider, so that a broken connection can be
 * mended. Has a passkey; everybody who could do the same is told of each use.
 */
@Injectable()
export class BreakGlass {
  constructor(
    private readonly security: TenantSecurityRepository,
    private readonly passkeys: PasskeysRepository,
    private readonly users: UsersRepository,
    private readonly mail: SecurityMail,
    private readonly audit: AuditTrail,
  ) {}

  /** Whether single sign-on is not enforced for this user. */
  async isExempt(tx: Tx, userId: UserId): Promise<boolean> {
    return (await this.security.own(tx)).breakGlassUserId === userId;
  }

  /** Whether there is one who could sign in today: enforcing single sign-on without one locks everybody out. */
  async isReady(tx: Tx): Promise<boolean> {
    const { breakGlassUserId } = await this.security.own(tx);
    return breakGlassUserId !== null && (await this.couldBe(tx, breakGlassUserId));
  }

  /** Who could be chosen, by name. */
  candidates(tx: Tx): Promise<BreakGlassCandidate[]> {
    return this.passkeys.adminsWithPasskey(tx, LIMITS.breakGlassCandidates);
  }

  /** An active administrator with a passkey. */
  async couldBe(tx: Tx, userId: UserId): Promise<boolean> {
    const user = await this.users.view(tx, userId);
    if (user?.status !== 'active' || !user.roles.includes('admin')) return false;
    return (await this.passkeys.count(tx, userId)) > 0;
  }

  /** Throws BREAK_GLASS: who is chosen stays an active administrator with a passkey until another one is. */
  async assertNot(tx: Tx, userId: UserId): Promise<void> {
    if (await this.isExempt(tx, userId)) throw new DomainError('BREAK_GLASS');
  }

  /** Chooses nobody in place of somebody who is erased in spite of it. */
  async release(tx: Tx, userId: UserId): Promise<void> {
    const own = await this.security.own(tx);
    if (own.breakGlassUserId === userId) await this.security.save(tx, own, { breakGlassUserId: null });
  }

  /** Says to all administrators that the account was used, and how. */
  async used(tx: Tx, userId: UserId, sessionId: SessionId): Promise<void> {
    await this.audit.record(tx, 'signin.break_glass', { userId, sessionId });
    const user = await this.users.find(tx, userId);
    const { address } = tx.principal.origin ?? { address: '' };
    const admins = await this.users.activeAdmins(tx);
    if (user)
      this.mail.afterCommit(tx, admins, { kind: 'break_glass_used', name: user.displayName, address });
  }
}
