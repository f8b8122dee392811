import { Injectable } from '@nestjs/common';
import type { Permission, RoleKey, UserId } from '@rinjo/contract';
import type { Tx } from '../../platform/database/tx.js';
import { PasswordCredentialEntity } from './password-credential.entity.js';
import { RoleHoldersRepository } from './roles/role-holders.repository.js';
import type { UserEntity } from './user.entity.js';
import { UsersRepository } from './users.repository.js';

/** What signing in needs to know of a user. */
export interface Account {
  readonly user: UserEntity;
  readonly roles: readonly RoleKey[];
  /** What the roles allow together. */
  readonly permissions: ReadonlySet<Permission>;
  readonly passwordHash: string | null;
}

/** Users with their password and roles. */
@Injectable()
export class AccountsRepository {
  constructor(
    private readonly users: UsersRepository,
    private readonly holders: RoleHoldersRepository,
  ) {}

  async byEmail(tx: Tx, email: string): Promise<Account | null> {
    return this.of(tx, await this.users.findByEmail(tx, email));
  }

  async byId(tx: Tx, id: UserId): Promise<Account | null> {
    return this.of(tx, await this.users.find(tx, id));
  }

  private async of(tx: Tx, user: UserEntity | null): Promise<Account | null> {
    return (
      user && {
        user,
        roles: await this.holders.rolesOf(tx, user.id),
        permissions: await this.holders.permissionsOf(tx, user.id),
        passwordHash: await this.passwordHash(tx, user.id),
      }
    );
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
