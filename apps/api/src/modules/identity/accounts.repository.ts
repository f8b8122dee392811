import { Injectable } from '@nestjs/common';
import type { SystemRole, UserId } from '@rinjo/contract';
import type { Tx } from '../../platform/database/tx.js';
import { MembershipEntity } from './membership.entity.js';
import { PasswordCredentialEntity } from './password-credential.entity.js';
import type { UserEntity } from './user.entity.js';
import { UsersRepository } from './users.repository.js';

/** What signing in needs to know of a user. */
export interface Account {
  readonly user: UserEntity;
  readonly roles: readonly SystemRole[];
  readonly passwordHash: string | null;
}

/** Users with their password and roles. */
@Injectable()
export class AccountsRepository {
  constructor(private readonly users: UsersRepository) {}

  async byEmail(tx: Tx, email: string): Promise<Account | null> {
    const user = await this.users.findByEmail(tx, email);
    return (
      user && {
        user,
        roles: await this.roles(tx, user.id),
        passwordHash: await this.passwordHash(tx, user.id),
      }
    );
  }

  async roles(tx: Tx, userId: UserId): Promise<SystemRole[]> {
    const memberships = await tx.repo(MembershipEntity).find({ where: { userId }, order: { role: 'ASC' } });
    return memberships.map((membership) => membership.role);
  }

  async passwordHash(tx: Tx, userId: UserId): Promise<string | null> {
    const credential = await tx.repo(PasswordCredentialEntity).findOneBy({ userId });
    return credential?.hash ?? null;
  }

  async setPassword(tx: Tx, userId: UserId, hash: string, changedAt: Date): Promise<void> {
    const { tenantId } = tx.principal;
    await tx
      .repo(PasswordCredentialEntity)
      .upsert({ tenantId, userId, hash, changedAt }, ['tenantId', 'userId']);
  }

  /** Stores the same password under today's cost, unless it was changed meanwhile. */
  async rehash(tx: Tx, userId: UserId, old: string, hash: string): Promise<void> {
    await tx.repo(PasswordCredentialEntity).update({ userId, hash: old }, { hash });
  }
}
