import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { TenantId, UserId } from '@rinjo/contract';
import { jobPrincipal } from '../../../../platform/access/principal.js';
import { TenantDb } from '../../../../platform/database/tenant-db.js';
import { AuditTrail } from '../../../../platform/events/audit-trail.port.js';
import { Clock } from '../../../../platform/time/clock.js';
import { AccountsRepository, CreateUserUseCase, PasswordHasher } from '../../../identity/index.js';
import { CANARY_TENANTS, type CanaryTenant, TenantLookup, TenantRegistry } from '../../../tenancy/index.js';

const PASSWORD_BYTES = 24;

/** An administrator of a canary tenant, as somebody who signs in. */
export interface CanaryAccount {
  readonly tenant: CanaryTenant;
  readonly tenantId: TenantId;
  readonly userId: UserId;
  readonly email: string;
  readonly password: string;
}

/** Accounts of the tenants in which proofs are made. */
@Injectable()
export class CanaryAccounts {
  constructor(
    private readonly lookup: TenantLookup,
    private readonly registry: TenantRegistry,
    private readonly tenantDb: TenantDb,
    private readonly createUser: CreateUserUseCase,
    private readonly accounts: AccountsRepository,
    private readonly hasher: PasswordHasher,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Makes it where it is missing. With a password of its own for each time: it is kept nowhere. Sessions of before stay. */
  async renewed(
    tenant: CanaryTenant,
    { email, name }: { readonly email: string; readonly name: string },
  ): Promise<CanaryAccount> {
    const tenantId = await this.tenantOf(tenant);
    const principal = jobPrincipal(tenantId, 'canaries');
    const password = randomBytes(PASSWORD_BYTES).toString('base64url');
    const known = await this.tenantDb.run(principal, (tx) => this.accounts.byEmail(tx, email));
    if (!known) {
      const { id } = await this.createUser.run(principal, {
        ...{ email, password, displayName: name, locale: 'en', roles: ['admin'] },
      });
      return { tenant, tenantId, userId: id, email, password };
    }
    const userId = known.user.id;
    const hash = await this.hasher.hash(password);
    await this.tenantDb.run(principal, async (tx) => {
      await this.accounts.setPassword(tx, userId, hash, this.clock.now());
      await this.audit.record(tx, 'user.password_changed', { userId });
    });
    return { tenant, tenantId, userId, email, password };
  }

  private async tenantOf(slug: CanaryTenant): Promise<TenantId> {
    return (
      (await this.lookup.bySlug(slug)) ??
      this.registry.create({
        ...{ slug, name: slug === CANARY_TENANTS[0] ? 'Canary' : 'Canary B', plan: 'standard' },
      })
    );
  }
}
