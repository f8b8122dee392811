import { Injectable } from '@nestjs/common';
import type { SessionId, TenantId } from '@rinjo/contract';
import type { Tx } from '../../platform/database/tx.js';
import { AuditTrail } from '../../platform/events/audit-trail.port.js';
import { Clock } from '../../platform/time/clock.js';
import { AccountsRepository } from './accounts.repository.js';
import { emailKey } from './email-key.js';
import { PasswordHasher } from './password-hasher.js';
import { checkNewPassword } from './password-rules.js';
import { Sessions } from './sessions.js';
import { RoleHoldersRepository } from './roles/role-holders.repository.js';
import { TenantSecurityRepository } from './security/tenant-security.repository.js';
import { SignInThrottle } from './sign-in-throttle.js';
import type { UserEntity } from './user.entity.js';

/** Gives a user another password and ends what was opened with the old one. */
@Injectable()
export class PasswordSetter {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly holders: RoleHoldersRepository,
    private readonly security: TenantSecurityRepository,
    private readonly hasher: PasswordHasher,
    private readonly sessions: Sessions,
    private readonly throttle: SignInThrottle,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Code points that this user's password has at least. */
  async minimum(tx: Tx, user: Pick<UserEntity, 'id'>): Promise<number> {
    return this.security.passwordMinimum(tx, await this.holders.rolesOf(tx, user.id));
  }

  /** Checks and hashes, which takes a while and must not happen in a transaction. */
  prepare(user: Pick<UserEntity, 'email' | 'displayName'>, password: string, min: number): Promise<string> {
    checkNewPassword(password, user, min);
    return this.hasher.hash(password);
  }

  /** Sessions end, but not `except`. */
  async store(tx: Tx, user: Pick<UserEntity, 'id'>, hash: string, except: SessionId | null): Promise<void> {
    await this.accounts.setPassword(tx, user.id, hash, this.clock.now());
    await this.sessions.endAll(tx, user.id, except);
    await this.audit.record(tx, 'user.password_changed', { userId: user.id });
  }

  /** Lets the holder of the new password sign in at once. */
  forgiveFailures(tenantId: TenantId, email: string): Promise<void> {
    return this.throttle.forgive({ tenant: tenantId, account: emailKey(email) });
  }
}
