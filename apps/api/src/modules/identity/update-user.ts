import { Injectable } from '@nestjs/common';
import type { UpdateUser, UserId, UserView } from '@rinjo/contract';
import type { Principal } from '../../platform/access/principal.js';
import { TenantDb } from '../../platform/database/tenant-db.js';
import type { Tx } from '../../platform/database/tx.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { Appearances, TenantsRepository } from '../tenancy/index.js';
import { accountLetter } from './letters/account-letters.js';
import { AccountPost } from './letters/post.js';
import { PasswordSetter } from './password-setter.js';
import { Giving } from './roles/giving.js';
import { assertMayGive } from './roles/rights.js';
import { RoleHoldersRepository } from './roles/role-holders.repository.js';
import { UserChanges } from './user-changes.js';
import type { UserEntity } from './user.entity.js';
import { UsersRepository } from './users.repository.js';

/**
 * Changes a person of the tenant. Sessions end with a new password or deactivation: what they were opened for no longer
 * holds. Another address is told to the one before. Throws NOT_FOUND, EMAIL_TAKEN, LAST_ADMIN, BREAK_GLASS, BEYOND_OWN_RIGHTS for somebody who may do more than the
 * caller, STEP_UP_REQUIRED for another password or address and for rights that the person did not have, and what the password
 * rules throw.
 */
@Injectable()
export class UpdateUserUseCase {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly tenants: TenantsRepository,
    private readonly appearances: Appearances,
    private readonly users: UsersRepository,
    private readonly holders: RoleHoldersRepository,
    private readonly changes: UserChanges,
    private readonly giving: Giving,
    private readonly passwords: PasswordSetter,
    private readonly post: AccountPost,
  ) {}

  async run(principal: Principal, id: UserId, input: UpdateUser): Promise<UserView> {
    const password = input.password === undefined ? null : await this.prepared(principal, id, input.password);
    const { view, before, tenant, look } = await this.tenantDb.run(principal, async (tx) => {
      await this.tenants.lock(tx);
      const user = await this.found(tx, id);
      const before = user.email;
      assertMayGive(principal, await this.holders.permissionsOf(tx, id));
      await this.assertOwnScreen(tx, user, input);
      const moved = input.email !== undefined && (await this.changes.email(tx, user, input.email));
      if (moved) user.email = input.email.trim(); // by which people are found, too
      await this.changes.profile(tx, user, input);
      if (input.roles) await this.changes.roles(tx, user, input.roles);
      if (input.status) await this.changes.status(tx, user, input.status);
      if (password) await this.passwords.store(tx, user, password, null);
      if (password && user.status === 'invited') await this.changes.status(tx, user, 'active');
      if ((await this.holders.countActiveAdmins(tx)) === 0) throw new DomainError('LAST_ADMIN');
      const changed = await this.users.view(tx, id);
      if (!changed) throw new DomainError('NOT_FOUND');
      return {
        view: changed,
        before: moved ? before : null,
        tenant: (await this.tenants.own(tx)).name,
        look: await this.appearances.ofLetters(tx),
      };
    });
    if (before) {
      const { displayName: name, locale } = view;
      await this.post.send(
        before,
        accountLetter('emailChanged', locale, { name, tenant, email: view.email }, look),
      );
    }
    if (password) await this.passwords.forgiveFailures(principal.tenantId, view.email);
    return view;
  }

  /** Who reads the mail has the account, and rights that are given are there at once. */
  private async assertOwnScreen(tx: Tx, user: UserEntity, { email, roles }: UpdateUser): Promise<void> {
    if (email !== undefined && email.trim() !== user.email) await this.giving.assertFresh(tx);
    if (!roles) return;
    const had = await this.holders.permissionsOf(tx, user.id);
    const will = [...(await this.holders.permissionsOfRoles(tx, roles))];
    await this.giving.assertMay(
      tx,
      will.filter((permission) => !had.has(permission)),
    );
  }

  private async prepared(principal: Principal, id: UserId, password: string): Promise<string> {
    const { user, min } = await this.tenantDb.run(principal, async (tx) => {
      await this.giving.assertFresh(tx);
      const found = await this.found(tx, id);
      return { user: found, min: await this.passwords.minimum(tx, found) };
    });
    return this.passwords.prepare(user, password, min);
  }

  private async found(tx: Tx, id: UserId): Promise<UserEntity> {
    const user = await this.users.find(tx, id);
    if (!user) throw new DomainError('NOT_FOUND');
    return user;
  }
}
