import { Injectable } from '@nestjs/common';
import type { PlanId, TenantId } from '@rinjo/contract';
import { jobPrincipal, type Principal } from '../../platform/access/principal.js';
import { Ids } from '../../platform/crypto/ids.js';
import { SystemDb } from '../../platform/database/system-db.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { AuditTrail } from '../../platform/events/audit-trail.port.js';
import { Clock } from '../../platform/time/clock.js';
import { CANARY_TENANTS } from './canary-tenants.js';

const CANARIES: ReadonlySet<string> = new Set(CANARY_TENANTS);

export interface NewTenant {
  readonly slug: string;
  readonly name: string;
  /** Code of its plan. */
  readonly plan: string;
  /** When its trial is over; without it the contract counts from now on. */
  readonly trialEndsAt?: Date | null;
  /** For proofs of the installation itself: no customer, billed to nobody, in no figure of tenants. */
  readonly isCanary?: boolean;
}

/** Adds tenants to the installation and gives them other plans, as the role `rinjo_system`. */
@Injectable()
export class TenantRegistry {
  constructor(
    private readonly system: SystemDb,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * The tenant's audit log begins with this. Throws NOT_FOUND for an unknown plan, CONFLICT for a slug in use, SERVICE_ENDING once the
   * end of the service was announced.
   */
  create(
    tenant: NewTenant,
    by: (tenantId: TenantId) => Principal = (tenantId) => jobPrincipal(tenantId, 'tenant registry'),
  ): Promise<TenantId> {
    const tenantId = this.ids.next<TenantId>();
    const trialEndsAt = tenant.trialEndsAt ?? null;
    const status = trialEndsAt === null ? 'active' : 'trial';
    return this.system.runIn(by(tenantId), async (tx) => {
      const [end] = await tx.query('select from service_end limit 1');
      if (end) throw new DomainError('SERVICE_ENDING');
      const [plan] = await tx.query<{ id: string }>('select id from plan where code = $1', [tenant.plan]);
      if (!plan) throw new DomainError('NOT_FOUND');
      await tx.query(
        `insert into tenant (tenant_id, slug, name, plan_id, status, trial_ends_at, created_at, status_since, is_canary)
         values ($1, $2, $3, $4, $5, $6, $7, $7, $8)`,
        [
          ...[tenantId, tenant.slug, tenant.name, plan.id, status, trialEndsAt, this.clock.now()],
          tenant.isCanary ?? CANARIES.has(tenant.slug),
        ],
      );
      await this.audit.record(tx, 'tenant.created', { slug: tenant.slug, plan: tenant.plan });
      return tenantId;
    });
  }

  /** Gives the principal's tenant another plan. Throws CONFLICT when it has another than `from` by now. */
  changePlan(principal: Principal, from: PlanRef, to: PlanRef): Promise<void> {
    return this.system.runIn(principal, async (tx) => {
      const changed = await tx.query(
        'update tenant set plan_id = $3 where tenant_id = $1 and plan_id = $2 returning tenant_id',
        [principal.tenantId, from.id, to.id],
      );
      if (changed.length === 0) throw new DomainError('CONFLICT');
      await this.audit.record(tx, 'tenant.plan_changed', { from: from.code, to: to.code });
    });
  }
}

interface PlanRef {
  readonly id: PlanId;
  readonly code: string;
}
