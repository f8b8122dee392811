import { Injectable } from '@nestjs/common';
import type { FeaturesInUse, TenantView } from '@rinjo/contract';
import type { Tx } from '../../platform/database/tx.js';
import { Clock } from '../../platform/time/clock.js';
import { Appearances } from './appearance/appearances.js';
import { featuresInUse, type PlanFeatures } from './features/require-feature.js';
import { lifeView } from './life/openness.js';
import { PlanEntity } from './plan.entity.js';
import { TenantEntity } from './tenant.entity.js';

@Injectable()
export class TenantsRepository {
  constructor(
    private readonly clock: Clock,
    private readonly appearances: Appearances,
  ) {}

  /** The principal's own tenant with its plan and current use; row-level security shows no other. */
  async view(tx: Tx): Promise<TenantView> {
    const tenant = await tx.repo(TenantEntity).findOneByOrFail({ tenantId: tx.principal.tenantId });
    const plan = await tx.repo(PlanEntity).findOneByOrFail({ id: tenant.planId });
    const [use] = await tx.query<{ live: number }>(
      `select count(*)::int as live from call where phase = 'live' and tenant_id = $1`,
      [tenant.tenantId],
    );
    return {
      id: tenant.tenantId,
      slug: tenant.slug,
      name: tenant.name,
      timeZone: tenant.timeZone,
      plan: {
        code: plan.code,
        maxParticipantsPerCall: plan.maxParticipantsPerCall,
        maxConcurrentCalls: plan.maxConcurrentCalls,
        storageBytes: Number(plan.storageBytes),
        logRetentionDays: plan.logRetentionDays,
      },
      life: lifeView(tenant, this.clock.now()),
      use: { concurrentCalls: use?.live ?? 0 },
      appearance: await this.appearances.ofMembers(tx, tenant),
      features: featuresInUse(tenant, plan.features),
    };
  }

  /** The own tenant's row, locked until the transaction ends. */
  lockSettings(tx: Tx): Promise<TenantEntity> {
    const { tenantId } = tx.principal;
    return tx.repo(TenantEntity).findOneOrFail({ where: { tenantId }, lock: { mode: 'for_no_key_update' } });
  }

  own(tx: Tx): Promise<TenantEntity> {
    return tx.repo(TenantEntity).findOneByOrFail({ tenantId: tx.principal.tenantId });
  }

  /** What there is for its people now. */
  async features(tx: Tx): Promise<FeaturesInUse> {
    const tenant = await this.own(tx);
    return featuresInUse(tenant, await this.planFeatures(tx, tenant));
  }

  async planFeatures(tx: Tx, { planId }: Pick<TenantEntity, 'planId'>): Promise<PlanFeatures> {
    return (await tx.repo(PlanEntity).findOneByOrFail({ id: planId })).features;
  }

  async change(tx: Tx, to: Partial<TenantEntity>): Promise<void> {
    await tx.repo(TenantEntity).update({ tenantId: tx.principal.tenantId }, to);
  }

  /** Serialises changes that count something of the whole tenant, until the transaction ends. */
  async lock(tx: Tx): Promise<void> {
    await tx.query('select from tenant where tenant_id = $1 for no key update', [tx.principal.tenantId]);
  }
}
