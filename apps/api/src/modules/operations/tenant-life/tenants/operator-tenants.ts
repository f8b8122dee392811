import { Injectable } from '@nestjs/common';
import {
  type ChangeTenantPlan,
  type CreatedTenant,
  type CreateTenant,
  LIFE_LIMITS,
  type OperatorTenantQuery,
  type OperatorTenantView,
  type Page,
  type TenantId,
} from '@rinjo/contract';
import type { OperatorCaller } from '../../../../platform/access/operators.port.js';
import { TenantDb } from '../../../../platform/database/tenant-db.js';
import type { Tx } from '../../../../platform/database/tx.js';
import { DomainError } from '../../../../platform/errors/domain-error.js';
import { decodeCursor, toPage } from '../../../../platform/http/cursor.js';
import { pageSize } from '../../../../platform/http/page-query.dto.js';
import { Clock } from '../../../../platform/time/clock.js';
import { UserInvitations } from '../../../identity/index.js';
import { TenantRegistry } from '../../../tenancy/index.js';
import { LifeChanges } from '../moves/life-changes.js';
import { belowUse, fits } from '../plans/below-use.js';
import { Plans } from '../plans/plans.service.js';
import { ContractUseReader } from './contract-use.js';
import { founderOf, operatorAt } from './operator-at.js';
import { TenantListRepository, type TenantRow } from './tenant-list.repository.js';

const LIST = 'operator-tenants';
const DAY_MS = 86_400_000;

/** The tenants of the installation and their contracts. Every change is in the tenant's own log, with the operator's name. */
@Injectable()
export class OperatorTenants {
  constructor(
    private readonly repository: TenantListRepository,
    private readonly use: ContractUseReader,
    private readonly registry: TenantRegistry,
    private readonly invitations: UserInvitations,
    private readonly plans: Plans,
    private readonly changes: LifeChanges,
    private readonly tenantDb: TenantDb,
    private readonly clock: Clock,
  ) {}

  async list(query: OperatorTenantQuery): Promise<Page<OperatorTenantView>> {
    const limit = pageSize(query);
    const after = query.cursor === undefined ? null : decodeCursor(LIST, query.cursor, 2);
    const rows = await this.repository.list(query, { now: this.clock.now(), after, limit: limit + 1 });
    const page = toPage(
      LIST,
      rows,
      limit,
      (row) => row,
      (row) => [row.name, row.id],
    );
    const items: OperatorTenantView[] = [];
    for (const row of page.items) items.push(await this.viewOf(row));
    return { ...page, items };
  }

  /** Throws NOT_FOUND. */
  async find(id: TenantId): Promise<OperatorTenantView> {
    const row = await this.repository.find(id, this.clock.now());
    if (!row) throw new DomainError('NOT_FOUND');
    return this.viewOf(row);
  }

  /** Makes a tenant and invites its first administrator. Throws NOT_FOUND for the plan, CONFLICT for a short name in use. */
  async create(caller: OperatorCaller, input: CreateTenant): Promise<CreatedTenant> {
    const { slug, name, trialDays, administrator } = input;
    const { code: plan } = await this.plans.find(input.planId);
    const trialEndsAt =
      trialDays === undefined ? null : new Date(this.clock.now().getTime() + trialDays * DAY_MS);
    const id = await this.registry.create({ slug, name, plan, trialEndsAt }, (tenantId) =>
      operatorAt(tenantId, caller),
    );
    const { email, displayName, locale } = administrator;
    const { url } = await this.invitations.invite(founderOf(id, caller), {
      ...{ email, displayName, locale, roles: ['admin'] },
    });
    return { tenant: await this.find(id), invitationUrl: url };
  }

  /** Throws NOT_FOUND, and PLAN_BELOW_USE where more is used than there would be. */
  async changePlan(
    caller: OperatorCaller,
    id: TenantId,
    input: ChangeTenantPlan,
  ): Promise<OperatorTenantView> {
    const tenant = await this.find(id);
    const [before, then] = [await this.plans.find(tenant.plan.id), await this.plans.find(input.planId)];
    if (before.id === then.id) return tenant;
    const below = belowUse(tenant.use, before, then);
    if (!fits(below) && input.acceptBelowUse !== true) throw new DomainError('PLAN_BELOW_USE', { ...below });
    await this.registry.changePlan(operatorAt(id, caller), before, then);
    return this.find(id);
  }

  suspend(caller: OperatorCaller, id: TenantId, reason: string): Promise<OperatorTenantView> {
    return this.at(caller, id, (tx) => this.changes.suspend(tx, 'operator', reason));
  }

  resume(caller: OperatorCaller, id: TenantId): Promise<OperatorTenantView> {
    return this.at(caller, id, (tx) => this.changes.resume(tx, 'operator'));
  }

  activate(caller: OperatorCaller, id: TenantId): Promise<OperatorTenantView> {
    return this.at(caller, id, (tx) => this.changes.activate(tx, 'operator'));
  }

  cancel(
    caller: OperatorCaller,
    id: TenantId,
    graceDays: number = LIFE_LIMITS.graceDays,
  ): Promise<OperatorTenantView> {
    return this.at(caller, id, (tx) => this.changes.cancel(tx, 'operator', graceDays, null));
  }

  withdraw(caller: OperatorCaller, id: TenantId): Promise<OperatorTenantView> {
    return this.at(caller, id, (tx) => this.changes.withdraw(tx, 'operator'));
  }

  private async at(
    caller: OperatorCaller,
    id: TenantId,
    work: (tx: Tx) => Promise<void>,
  ): Promise<OperatorTenantView> {
    await this.find(id);
    await this.tenantDb.run(operatorAt(id, caller), work);
    return this.find(id);
  }

  private async viewOf(row: TenantRow): Promise<OperatorTenantView> {
    const { held, ...use } = await this.use.of(row.id);
    return {
      ...{ id: row.id, slug: row.slug, name: row.name, state: row.state, reason: row.reason, use, held },
      since: row.since.toISOString(),
      plan: { id: row.planId, code: row.planCode, name: row.planName },
      limits: { storageBytes: Number(row.maxStorage), concurrentCalls: row.maxCalls },
      createdAt: row.createdAt.toISOString(),
      trialEndsAt: row.state === 'trial' ? (row.trialEndsAt?.toISOString() ?? null) : null,
      cancelledAt: row.cancelledAt?.toISOString() ?? null,
      eraseAt: row.eraseAt?.toISOString() ?? null,
    };
  }
}
