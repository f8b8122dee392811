import { Injectable } from '@nestjs/common';
import {
  type AskForAccess,
  OPERATOR_LIMITS,
  type OperatorGrantId,
  type OperatorsGrantView,
} from '@rinjo/contract';
import type { OperatorCaller } from '../../../platform/access/operators.port.js';
import { Ids } from '../../../platform/crypto/ids.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import type { Tx } from '../../../platform/database/tx.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { AuditTrail } from '../../../platform/events/audit-trail.port.js';
import { Clock } from '../../../platform/time/clock.js';
import { TenantLookup, TenantsRepository } from '../../tenancy/index.js';
import { AccessNotices } from './access-notices.js';
import { Deciding } from './deciding.js';
import { type Grant, grantView, mayApprove } from './grant.js';
import { GrantsRepository } from './grants.repository.js';
import { operatorIn } from './operator-principal.js';

/** Access to tenants, as operators ask for it, decide about each other's and end their own. */
@Injectable()
export class OperatorsGrants {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly lookup: TenantLookup,
    private readonly tenants: TenantsRepository,
    private readonly repository: GrantsRepository,
    private readonly deciding: Deciding,
    private readonly notices: AccessNotices,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** The tenant's administrators are told at once. Throws NOT_FOUND for an unknown code, RATE_LIMITED with too many open. */
  async ask(caller: OperatorCaller, input: AskForAccess): Promise<OperatorsGrantView> {
    const tenantId = await this.lookup.bySlug(input.tenant.trim().toLowerCase());
    if (tenantId === null) throw new DomainError('NOT_FOUND');
    const now = this.clock.now();
    if ((await this.repository.open(caller.operatorId, now)) >= OPERATOR_LIMITS.open)
      throw new DomainError('CONFLICT', { open: OPERATOR_LIMITS.open });
    const { operatorId, name: operatorName } = caller;
    const { reason, minutes, scope, emergency } = input;
    const id = this.ids.next<OperatorGrantId>();
    const grant: Grant = {
      ...{ id, operatorId, operatorName, scope, reason: reason.trim(), minutes, emergency, askedAt: now },
      answerBy: new Date(now.getTime() + OPERATOR_LIMITS.answerS * 1000),
      ...{ tenantApprovedAt: null, tenantApprovedBy: null, tenantApproverName: null, approvals: [] },
      ...{ startsAt: null, endsAt: null, endedAt: null, endedBy: null },
    };
    return this.tenantDb.run(operatorIn(tenantId, id, caller), async (tx) => {
      await this.repository.insert(tx, grant);
      await this.audit.record(tx, 'operator.access_asked', {
        ...{ grantId: id, operatorId, scope, minutes, reason: grant.reason, emergency },
      });
      await this.notices.asked(tx, grant);
      return this.viewIn(tx, grant, caller);
    });
  }

  /** One's own, and those that wait for another operator, the newest first. */
  async list(caller: OperatorCaller): Promise<OperatorsGrantView[]> {
    const views: OperatorsGrantView[] = [];
    for (const { tenantId, id } of await this.repository.known(caller.operatorId, this.clock.now())) {
      const view = await this.tenantDb.run(operatorIn(tenantId, id, caller), async (tx) => {
        const grant = await this.repository.find(tx, id);
        return grant && this.viewIn(tx, grant, caller);
      });
      if (view && (view.own || view.mayApprove)) views.push(view);
    }
    return views;
  }

  /** Another operator's. Throws NOT_FOUND, FORBIDDEN for one's own, CONFLICT when it waits for no operator, or not for this one again. */
  approve(caller: OperatorCaller, id: OperatorGrantId): Promise<OperatorsGrantView> {
    return this.at(caller, id, async (tx) => {
      const grant = await this.deciding.waiting(tx, id);
      const now = this.clock.now();
      if (grant.operatorId === caller.operatorId)
        throw new DomainError('FORBIDDEN', { reason: 'own_request' });
      if (!mayApprove(grant, caller.operatorId, now)) throw new DomainError('CONFLICT', { state: 'asked' });
      const { operatorId, name } = caller;
      await this.repository.approveAsOperator(tx, grant, { operatorId, name, at: now });
      return this.viewIn(tx, await this.deciding.approved(tx, id, 'operator'), caller);
    });
  }

  /** Ends one's own, or refuses another's that waits for an operator. Throws NOT_FOUND, FORBIDDEN, CONFLICT when it is over. */
  end(caller: OperatorCaller, id: OperatorGrantId): Promise<OperatorsGrantView> {
    return this.at(caller, id, async (tx) => {
      const grant = await this.repository.lock(tx, id);
      if (!grant) throw new DomainError('NOT_FOUND');
      const isOwn = grant.operatorId === caller.operatorId;
      if (!isOwn && !mayApprove(grant, caller.operatorId, this.clock.now()))
        throw new DomainError('FORBIDDEN');
      return this.viewIn(tx, await this.deciding.end(tx, id, 'operator'), caller);
    });
  }

  private async at<T>(caller: OperatorCaller, id: OperatorGrantId, work: (tx: Tx) => Promise<T>): Promise<T> {
    const found = await this.repository.whose(id);
    if (!found) throw new DomainError('NOT_FOUND');
    return this.tenantDb.run(operatorIn(found.tenantId, id, caller), work);
  }

  private async viewIn(tx: Tx, grant: Grant, { operatorId }: OperatorCaller): Promise<OperatorsGrantView> {
    const { slug: code, name } = await this.tenants.own(tx);
    const now = this.clock.now();
    const own = grant.operatorId === operatorId;
    return {
      ...grantView(grant, now),
      ...{ tenant: { code, name }, own, mayApprove: mayApprove(grant, operatorId, now) },
    };
  }
}
