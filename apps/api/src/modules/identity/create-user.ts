import { Injectable } from '@nestjs/common';
import type { CreateUser, UserId, UserView } from '@rinjo/contract';
import type { Principal } from '../../platform/access/principal.js';
import { Ids } from '../../platform/crypto/ids.js';
import { TenantDb } from '../../platform/database/tenant-db.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { AuditTrail } from '../../platform/events/audit-trail.port.js';
import { Clock } from '../../platform/time/clock.js';
import { AccountsRepository } from './accounts.repository.js';
import { PasswordHasher } from './password-hasher.js';
import { checkNewPassword } from './password-rules.js';
import { assertMayGive } from './roles/rights.js';
import { RoleHoldersRepository } from './roles/role-holders.repository.js';
import { UsersRepository } from './users.repository.js';

/** Adds a person to the tenant. Throws EMAIL_TAKEN, NOT_FOUND for a role, BEYOND_OWN_RIGHTS and what the password rules throw. */
@Injectable()
export class CreateUserUseCase {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly users: UsersRepository,
    private readonly accounts: AccountsRepository,
    private readonly holders: RoleHoldersRepository,
    private readonly hasher: PasswordHasher,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async run(principal: Principal, input: CreateUser): Promise<UserView> {
    checkNewPassword(input.password, input);
    const hash = await this.hasher.hash(input.password);
    const id = this.ids.next<UserId>();
    const { email, displayName, locale, roles } = input;
    return this.tenantDb.run(principal, async (tx) => {
      assertMayGive(principal, await this.holders.permissionsOfRoles(tx, roles));
      const createdAt = this.clock.now();
      await this.users.insert(tx, { id, email: email.trim(), displayName, locale, createdAt });
      await this.holders.set(tx, id, roles, createdAt);
      await this.accounts.setPassword(tx, id, hash, createdAt);
      await this.audit.record(tx, 'user.created', { userId: id, roles });
      const view = await this.users.view(tx, id);
      if (!view) throw new DomainError('INTERNAL');
      return view;
    });
  }
}
