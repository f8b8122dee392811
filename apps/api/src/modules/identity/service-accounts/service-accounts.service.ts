import { Injectable } from '@nestjs/common';
import {
  type CreateServiceAccount,
  LIMITS,
  type Page,
  type ServiceAccountQuery,
  type ServiceAccountView,
  type RoleKey,
  type UpdateServiceAccount,
  type UserId,
} from '@rinjo/contract';
import { type Principal, userActor } from '../../../platform/access/principal.js';
import { Ids } from '../../../platform/crypto/ids.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import type { Tx } from '../../../platform/database/tx.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { AuditTrail } from '../../../platform/events/audit-trail.port.js';
import { decodeCursor, toPage } from '../../../platform/http/cursor.js';
import { pageSize } from '../../../platform/http/page-query.dto.js';
import { Clock } from '../../../platform/time/clock.js';
import { TenantsRepository } from '../../tenancy/index.js';
import { assertMayGive } from '../roles/rights.js';
import { RoleHoldersRepository } from '../roles/role-holders.repository.js';
import { ServiceAccountsRepository } from './service-accounts.repository.js';

const LIST = 'service-accounts';

/** Accounts of programs. They are made by people, and get no more than those people may do themselves. */
@Injectable()
export class ServiceAccounts {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly tenants: TenantsRepository,
    private readonly accounts: ServiceAccountsRepository,
    private readonly holders: RoleHoldersRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  list(principal: Principal, query: ServiceAccountQuery): Promise<Page<ServiceAccountView>> {
    const limit = pageSize(query);
    const after = query.cursor === undefined ? null : decodeCursor(LIST, query.cursor, 2);
    const filter = { search: query.search ?? null, after, now: this.clock.now(), limit: limit + 1 };
    return this.tenantDb.run(principal, async (tx) =>
      toPage(
        LIST,
        await this.accounts.list(tx, filter),
        limit,
        (account) => account,
        (account) => [account.displayName, account.id],
      ),
    );
  }

  /** Throws NOT_FOUND. */
  read(principal: Principal, id: UserId): Promise<ServiceAccountView> {
    return this.tenantDb.run(principal, (tx) => this.view(tx, id));
  }

  /** Throws SERVICE_ACCOUNTS_LIMIT, BEYOND_OWN_RIGHTS, NOT_FOUND for a role. */
  create(principal: Principal, input: CreateServiceAccount): Promise<ServiceAccountView> {
    const id = this.ids.next<UserId>();
    const { displayName, description = '', roles } = input;
    return this.tenantDb.run(principal, async (tx) => {
      await this.tenants.lock(tx);
      assertMayGive(principal, await this.holders.permissionsOfRoles(tx, roles));
      const [used, max] = [await this.accounts.count(tx), LIMITS.serviceAccounts];
      if (used >= max) throw new DomainError('SERVICE_ACCOUNTS_LIMIT', { used, max });
      const createdAt = this.clock.now();
      const createdBy = userActor(principal).userId;
      await this.accounts.insert(tx, { id, displayName, description, createdAt, createdBy });
      await this.holders.set(tx, id, roles, createdAt);
      await this.audit.record(tx, 'service_account.created', { userId: id, roles });
      return this.view(tx, id);
    });
  }

  /** Throws NOT_FOUND, also for a role, BEYOND_OWN_RIGHTS. What changes nothing leaves no trace. */
  update(principal: Principal, id: UserId, input: UpdateServiceAccount): Promise<ServiceAccountView> {
    return this.tenantDb.run(principal, async (tx) => {
      if (!(await this.accounts.lock(tx, id))) throw new DomainError('NOT_FOUND');
      assertMayGive(principal, await this.holders.permissionsOf(tx, id));
      if (input.roles) assertMayGive(principal, await this.holders.permissionsOfRoles(tx, input.roles));
      const before = await this.view(tx, id);
      const profile = {
        ...(differs(before.displayName, input.displayName) && { displayName: input.displayName }),
        ...(differs(before.description, input.description) && { description: input.description }),
      };
      const roles = input.roles && !sameRoles(before.roles, input.roles) ? input.roles : null;
      const status = differs(before.status, input.status) ? input.status : undefined;
      await this.accounts.change(tx, id, { ...profile, ...(status && { status }) });
      if (roles) await this.holders.set(tx, id, roles, this.clock.now());
      const fields = [...Object.keys(profile), ...(roles ? ['roles'] : [])];
      if (fields.length > 0) await this.audit.record(tx, 'service_account.updated', { userId: id, fields });
      if (status) await this.audit.record(tx, AUDITED[status], { userId: id });
      return this.view(tx, id);
    });
  }

  private async view(tx: Tx, id: UserId): Promise<ServiceAccountView> {
    const view = await this.accounts.view(tx, id, this.clock.now());
    if (!view) throw new DomainError('NOT_FOUND');
    return view;
  }
}

const AUDITED = {
  active: 'service_account.reactivated',
  deactivated: 'service_account.deactivated',
} as const;

const differs = <T>(before: T, wanted: T | undefined): wanted is T =>
  wanted !== undefined && wanted !== before;

const sameRoles = (before: readonly RoleKey[], wanted: readonly RoleKey[]): boolean =>
  before.length === wanted.length && wanted.every((role) => before.includes(role));
