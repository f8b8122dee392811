import { Injectable } from '@nestjs/common';
import type { RoleKey, TenantSecurity, UpdateTenantSecurity } from '@rinjo/contract';
import type { Principal } from '../../../platform/access/principal.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import type { Tx } from '../../../platform/database/tx.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { AuditTrail } from '../../../platform/events/audit-trail.port.js';
import { TenantsRepository, VerifiedDomains } from '../../tenancy/index.js';
import { RoleHoldersRepository } from '../roles/role-holders.repository.js';
import { BreakGlass } from './break-glass.js';
import type { TenantSecurityEntity } from './tenant-security.entity.js';
import { TenantSecurityRepository } from './tenant-security.repository.js';

/** What a tenant demands of its people's sign-ins. Takes effect at the next sign-in, and at the next step-up of open sessions. */
@Injectable()
export class TenantSecurityUseCase {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly tenants: TenantsRepository,
    private readonly repository: TenantSecurityRepository,
    private readonly breakGlass: BreakGlass,
    private readonly holders: RoleHoldersRepository,
    private readonly domains: VerifiedDomains,
    private readonly audit: AuditTrail,
  ) {}

  read(principal: Principal): Promise<TenantSecurity> {
    return this.tenantDb.run(principal, (tx) => this.view(tx));
  }

  /**
   * Throws SETTINGS_CHANGED when somebody else has saved meanwhile, NOT_FOUND for a role, BREAK_GLASS for somebody who is no active
   * administrator with a passkey, BREAK_GLASS_MISSING for nobody while single sign-on is required. What changes nothing leaves no trace.
   */
  update(principal: Principal, input: UpdateTenantSecurity): Promise<TenantSecurity> {
    return this.tenantDb.run(principal, async (tx) => {
      await this.tenants.lock(tx);
      const before = await this.repository.own(tx);
      if (before.version !== input.version)
        throw new DomainError('SETTINGS_CHANGED', { version: before.version });
      const changes = changesOf(before, input);
      const fields = Object.keys(changes);
      if (fields.length === 0) return this.view(tx);
      await this.holders.permissionsOfRoles(tx, changes.mfaRequiredRoles ?? []);
      if (changes.breakGlassUserId && !(await this.breakGlass.couldBe(tx, changes.breakGlassUserId)))
        throw new DomainError('BREAK_GLASS');
      if (changes.breakGlassUserId === null && (await this.domains.anyEnforced(tx)))
        throw new DomainError('BREAK_GLASS_MISSING');
      await this.repository.save(tx, before, changes);
      await this.audit.record(tx, 'tenant.security_changed', { fields });
      return this.view(tx);
    });
  }

  private async view(tx: Tx): Promise<TenantSecurity> {
    const { version, mfaRequiredRoles, breakGlassUserId } = await this.repository.own(tx);
    const breakGlassReady = await this.breakGlass.isReady(tx);
    const breakGlassCandidates = await this.breakGlass.candidates(tx);
    return { version, mfaRequiredRoles, breakGlassUserId, breakGlassReady, breakGlassCandidates };
  }
}

function changesOf(
  before: TenantSecurityEntity,
  { mfaRequiredRoles, breakGlassUserId }: UpdateTenantSecurity,
): Partial<TenantSecurityEntity> {
  const roles =
    mfaRequiredRoles && [...new Set(mfaRequiredRoles.map((role) => role.toLowerCase() as RoleKey))].sort();
  return {
    ...(roles && roles.join() !== before.mfaRequiredRoles.join() && { mfaRequiredRoles: roles }),
    ...(breakGlassUserId !== undefined &&
      breakGlassUserId !== before.breakGlassUserId && { breakGlassUserId }),
  };
}
