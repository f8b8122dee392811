import { Injectable } from '@nestjs/common';
import type { CreateUser, UserId, UserView } from '@rinjo/contract';
import type { Principal } from '../../platform/access/principal.js';
import { Ids } from '../../platform/crypto/ids.js';
import { TenantDb } from '../../platform/database/tenant-db.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { Clock } from '../../platform/time/clock.js';
import { AccountsRepository } from './accounts.repository.js';
import { NewPeople } from './new-people.js';
import { PasswordHasher } from './password-hasher.js';
import { checkNewPassword } from './password-rules.js';
import { Giving } from './roles/giving.js';
import { RoleHoldersRepository } from './roles/role-holders.repository.js';
import { TenantSecurityRepository } from './security/tenant-security.repository.js';
import { UsersRepository } from './users.repository.js';

/**
 * Adds a person to the tenant. Throws EMAIL_TAKEN, NOT_FOUND for a role, BEYOND_OWN_RIGHTS, STEP_UP_REQUIRED for rights that not
 * every member has, and what the password rules throw.
 */
@Injectable()
export class CreateUserUseCase {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly people: NewPeople,
    private readonly giving: Giving,
    private readonly holders: RoleHoldersRepository,
    private readonly users: UsersRepository,
    private readonly accounts: AccountsRepository,
    private readonly security: TenantSecurityRepository,
    private readonly hasher: PasswordHasher,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async run(principal: Principal, input: CreateUser): Promise<UserView> {
    const min = await this.tenantDb.run(principal, async (tx) => {
      await this.giving.assertMay(tx, await this.holders.permissionsOfRoles(tx, input.roles));
      return this.security.passwordMinimum(tx, input.roles);
    });
    checkNewPassword(input.password, input, min);
    const hash = await this.hasher.hash(input.password);
    const id = this.ids.next<UserId>();
    const { email, displayName, locale, roles } = input;
    return this.tenantDb.run(principal, async (tx) => {
      await this.people.add(tx, { id, email, displayName, locale, roles, status: 'active' });
      await this.accounts.setPassword(tx, id, hash, this.clock.now());
      const view = await this.users.view(tx, id);
      if (!view) throw new DomainError('INTERNAL');
      return view;
    });
  }
}
