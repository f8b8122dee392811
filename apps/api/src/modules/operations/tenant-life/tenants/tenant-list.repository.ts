import { Injectable } from '@nestjs/common';
import type { OperatorTenantQuery, PlanId, TenantId, TenantState } from '@rinjo/contract';
import { SystemDb } from '../../../../platform/database/system-db.js';

/** The contract of a tenant. */
export interface TenantRow {
  readonly id: TenantId;
  readonly slug: string;
  readonly name: string;
  readonly state: TenantState;
  readonly since: Date;
  readonly reason: string;
  readonly planId: PlanId;
  readonly planCode: string;
  readonly planName: string;
  readonly maxStorage: string;
  readonly maxCalls: number;
  readonly createdAt: Date;
  readonly trialEndsAt: Date | null;
  readonly cancelledAt: Date | null;
  readonly eraseAt: Date | null;
}

/** A trial that is over counts as what it will be called in a moment. $1 is the time. */
const STATE = `case when t.status = 'trial' and t.trial_ends_at <= $1 then 'suspended' else t.status end`;

const SELECT = `
  select t.tenant_id as id, t.slug, t.name, ${STATE} as state, t.status_since as since, t.status_reason as reason,
    p.id as "planId", p.code as "planCode", p.name as "planName", p.storage_bytes as "maxStorage",
    p.max_concurrent_calls as "maxCalls", t.created_at as "createdAt", t.trial_ends_at as "trialEndsAt",
    t.cancelled_at as "cancelledAt", t.erase_at as "eraseAt"
  from tenant t join plan p on p.id = t.plan_id`;

/** The tenants of the installation, as the role `rinjo_system` may know them: contracts, and nothing that is kept. */
@Injectable()
export class TenantListRepository {
  constructor(private readonly system: SystemDb) {}

  /** By name, without those in which the product proves itself; `limit` of them after `after`, the name and the id of the last one of the page before. */
  list(
    { search, plan, state }: OperatorTenantQuery,
    page: { readonly now: Date; readonly after: readonly string[] | null; readonly limit: number },
  ): Promise<TenantRow[]> {
    return this.system.query<TenantRow>(
      `${SELECT}
       where not t.is_canary and ($2::text is null or position(lower($2) in lower(t.name)) > 0 or position(lower($2) in t.slug) > 0)
         and ($3::text is null or p.code = $3) and ($4::text is null or ${STATE} = $4)
         and ($5::text is null or (t.name, t.tenant_id) > ($5, $6::uuid))
       order by t.name, t.tenant_id limit $7`,
      [
        ...[page.now, search?.trim() ?? null, plan ?? null, state ?? null],
        ...[page.after?.[0] ?? null, page.after?.[1] ?? null, page.limit],
      ],
    );
  }

  async find(id: TenantId, now: Date): Promise<TenantRow | null> {
    const [row] = await this.system.query<TenantRow>(`${SELECT} where t.tenant_id = $2`, [now, id]);
    return row ?? null;
  }

  /** Those that have a plan. */
  async ofPlan(id: PlanId): Promise<readonly TenantId[]> {
    const rows = await this.system.query<{ id: TenantId }>(
      'select tenant_id as id from tenant where plan_id = $1 order by tenant_id',
      [id],
    );
    return rows.map((row) => row.id);
  }
}
