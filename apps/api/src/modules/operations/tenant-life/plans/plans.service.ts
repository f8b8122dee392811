import { Injectable } from '@nestjs/common';
import type { AddPlan, ChangePlan, OperatorPlanView, PlanId, PlanTerms } from '@rinjo/contract';
import type { OperatorCaller } from '../../../../platform/access/operators.port.js';
import { Ids } from '../../../../platform/crypto/ids.js';
import { TenantDb } from '../../../../platform/database/tenant-db.js';
import { DomainError } from '../../../../platform/errors/domain-error.js';
import { AuditTrail } from '../../../../platform/events/audit-trail.port.js';
import { ContractUseReader } from '../tenants/contract-use.js';
import { operatorAt } from '../tenants/operator-at.js';
import { TenantListRepository } from '../tenants/tenant-list.repository.js';
import { belowUse, fits } from './below-use.js';
import { PlansRepository } from './plans.repository.js';

/** What contracts allow, for all tenants that have the plan. */
@Injectable()
export class Plans {
  constructor(
    private readonly repository: PlansRepository,
    private readonly tenants: TenantListRepository,
    private readonly use: ContractUseReader,
    private readonly tenantDb: TenantDb,
    private readonly audit: AuditTrail,
    private readonly ids: Ids,
  ) {}

  list(): Promise<OperatorPlanView[]> {
    return this.repository.list();
  }

  /** Throws CONFLICT for a code that is taken. */
  async add(input: AddPlan): Promise<OperatorPlanView> {
    const id = this.ids.next<PlanId>();
    if (!(await this.repository.insert(id, input))) throw new DomainError('CONFLICT', { code: input.code });
    return this.find(id);
  }

  /**
   * Changes a plan for every tenant that has it, with an entry in the log of each. Throws NOT_FOUND, and PLAN_BELOW_USE where a tenant
   * uses more than it would have.
   */
  async change(caller: OperatorCaller, id: PlanId, input: ChangePlan): Promise<OperatorPlanView> {
    const now = await this.find(id);
    const having = await this.tenants.ofPlan(id);
    if (input.acceptBelowUse !== true)
      for (const tenantId of having) {
        const below = belowUse(await this.use.of(tenantId), now, input);
        if (!fits(below)) throw new DomainError('PLAN_BELOW_USE', { ...below, tenantId });
      }
    const then = { ...input, without: input.without ?? now.without };
    await this.repository.update(id, then, then.without);
    const changed = termsThatDiffer(now, then);
    if (changed.length > 0)
      for (const tenantId of having)
        await this.tenantDb.run(operatorAt(tenantId, caller), (tx) =>
          this.audit.record(tx, 'tenant.plan_terms_changed', { plan: now.code, terms: changed }),
        );
    return this.find(id);
  }

  /** Throws NOT_FOUND. */
  async find(id: PlanId): Promise<OperatorPlanView> {
    const plan = await this.repository.find(id);
    if (!plan) throw new DomainError('NOT_FOUND');
    return plan;
  }
}

const TERMS = [
  'name',
  'maxParticipantsPerCall',
  'maxConcurrentCalls',
  'storageBytes',
  'logRetentionDays',
  'without',
] as const satisfies readonly (keyof Terms)[];

type Terms = PlanTerms & Pick<OperatorPlanView, 'without'>;

/** What has changed, as `storageBytes: 100 → 50`; the order of features says nothing. */
const termsThatDiffer = (before: Terms, after: Terms): string[] =>
  TERMS.filter((term) => written(before[term]) !== written(after[term])).map(
    (term) => `${term}: ${written(before[term])} → ${written(after[term])}`,
  );

const written = (value: Terms[keyof Terms]): string =>
  typeof value === 'object' ? [...value].sort().join(', ') || '-' : String(value);
