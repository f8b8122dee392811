import { Injectable } from '@nestjs/common';
import type { TenantId } from '@rinjo/contract';
import { jobPrincipal } from '../../platform/access/principal.js';
import { Ids } from '../../platform/crypto/ids.js';
import { SystemDb } from '../../platform/database/system-db.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { AuditTrail } from '../../platform/events/audit-trail.port.js';
import { Clock } from '../../platform/time/clock.js';

export interface NewTenant {
  readonly slug: string;
  readonly name: string;
  /** Code of its plan. */
  readonly plan: string;
}

/** Adds tenants to the installation, as the role `rinjo_system`. */
@Injectable()
export class TenantRegistry {
  constructor(
    private readonly system: SystemDb,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** The tenant's audit log begins with this. Throws NOT_FOUND for an unknown plan, CONFLICT for a slug in use. */
  create(tenant: NewTenant): Promise<TenantId> {
    const tenantId = this.ids.next<TenantId>();
    return this.system.runIn(jobPrincipal(tenantId, 'tenant registry'), async (tx) => {
      const [plan] = await tx.query<{ id: string }>('select id from plan where code = $1', [tenant.plan]);
      if (!plan) throw new DomainError('NOT_FOUND');
      await tx.query(
        `insert into tenant (tenant_id, slug, name, plan_id, status, created_at) values ($1, $2, $3, $4, 'active', $5)`,
        [tenantId, tenant.slug, tenant.name, plan.id, this.clock.now()],
      );
      await this.audit.record(tx, 'tenant.created', { slug: tenant.slug, plan: tenant.plan });
      return tenantId;
    });
  }
}
