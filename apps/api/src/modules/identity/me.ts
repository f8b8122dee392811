import { Injectable } from '@nestjs/common';
import type { ChangePassword, UpdateMe, UserView } from '@rinjo/contract';
import { type Principal, userActor } from '../../platform/access/principal.js';
import { TenantDb } from '../../platform/database/tenant-db.js';
import type { Tx } from '../../platform/database/tx.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { AccountsRepository } from './accounts.repository.js';
import { emailKey } from './email-key.js';
import { PasswordCheck } from './password-check.js';
import { PasswordSetter } from './password-setter.js';
import { UserChanges } from './user-changes.js';
import type { UserEntity } from './user.entity.js';
import { UsersRepository } from './users.repository.js';

/** What people change about themselves. */
@Injectable()
export class Me {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly users: UsersRepository,
    private readonly accounts: AccountsRepository,
    private readonly changes: UserChanges,
    private readonly check: PasswordCheck,
    private readonly passwords: PasswordSetter,
  ) {}

  update(principal: Principal, input: UpdateMe): Promise<UserView> {
    return this.tenantDb.run(principal, async (tx) => {
      const user = await this.self(tx);
      await this.changes.profile(tx, user, input);
      const view = await this.users.view(tx, user.id);
      if (!view) throw new DomainError('UNAUTHENTICATED');
      return view;
    });
  }

  /** Throws SIGN_IN_REJECTED for a wrong current password, RATE_LIMITED, BUSY and what the password rules throw. */
  async changePassword(principal: Principal, input: ChangePassword): Promise<void> {
    const { sessionId } = userActor(principal);
    const { user, storedHash, min } = await this.tenantDb.run(principal, async (tx) => {
      const self = await this.self(tx);
      return {
        user: self,
        storedHash: await this.accounts.passwordHash(tx, self.id),
        min: await this.passwords.minimum(tx, self),
      };
    });
    const address = principal.origin?.address ?? 'unknown';
    const guess = { tenant: principal.tenantId, account: emailKey(user.email), address };
    await this.check.assertRight({ guess, userId: user.id, storedHash, password: input.current, principal });
    const hash = await this.passwords.prepare(user, input.next, min);
    await this.tenantDb.run(principal, (tx) => this.passwords.store(tx, user, hash, sessionId));
  }

  private async self(tx: Tx): Promise<UserEntity> {
    const user = await this.users.find(tx, userActor(tx.principal).userId);
    if (!user) throw new DomainError('UNAUTHENTICATED');
    return user;
  }
}
