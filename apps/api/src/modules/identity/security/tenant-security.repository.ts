import { Injectable } from '@nestjs/common';
import { LIMITS, type RoleKey } from '@rinjo/contract';
import type { Tx } from '../../../platform/database/tx.js';
import { TenantSecurityEntity } from './tenant-security.entity.js';

@Injectable()
export class TenantSecurityRepository {
  async own(tx: Tx): Promise<TenantSecurityEntity> {
    const { tenantId } = tx.principal;
    return (
      (await tx.repo(TenantSecurityEntity).findOneBy({ tenantId })) ?? {
        ...{ tenantId, version: 0, mfaRequiredRoles: [], breakGlassUserId: null },
      }
    );
  }

  /** The next version. */
  async save(tx: Tx, before: TenantSecurityEntity, changes: Partial<TenantSecurityEntity>): Promise<void> {
    const { tenantId, version, mfaRequiredRoles, breakGlassUserId } = before;
    const next = { tenantId, mfaRequiredRoles, breakGlassUserId, ...changes, version: version + 1 };
    await tx.repo(TenantSecurityEntity).upsert(next, ['tenantId']);
  }

  /** Code points that a password of people with these roles has at least (NIST SP 800-63B-4 section 3.1.1.2). */
  async passwordMinimum(tx: Tx, roles: readonly RoleKey[]): Promise<number> {
    const required = await this.requiresSecondFactor(tx, roles);
    return required ? LIMITS.passwordMinWithFactorCodePoints : LIMITS.passwordMinCodePoints;
  }

  /** Whether people with these roles need a second factor. */
  async requiresSecondFactor(tx: Tx, roles: readonly RoleKey[]): Promise<boolean> {
    const { mfaRequiredRoles } = await this.own(tx);
    return roles.some((role) => mfaRequiredRoles.includes(role));
  }
}
