import { Injectable } from '@nestjs/common';
import type { OperatorAccessBy, OperatorGrantId, OperatorId, TenantId, UserId } from '@rinjo/contract';
import { SystemDb } from '../../../platform/database/system-db.js';
import type { Tx } from '../../../platform/database/tx.js';
import type { Grant, OperatorApproval } from './grant.js';

export interface FoundGrant {
  readonly tenantId: TenantId;
  readonly id: OperatorGrantId;
}

interface Row extends Omit<Grant, 'approvals'> {
  readonly firstOperatorId: OperatorId | null;
  readonly firstOperatorName: string | null;
  readonly firstOperatorAt: Date | null;
  readonly secondOperatorId: OperatorId | null;
  readonly secondOperatorName: string | null;
  readonly secondOperatorAt: Date | null;
}

const SELECT = `
  select g.id, g.operator_id as "operatorId", g.operator_name as "operatorName", g.scope, g.reason, g.minutes, g.emergency,
    g.asked_at as "askedAt", g.answer_by as "answerBy", g.tenant_approved_at as "tenantApprovedAt",
    g.tenant_approved_by as "tenantApprovedBy", u.display_name as "tenantApproverName",
    g.first_operator_id as "firstOperatorId", g.first_operator_name as "firstOperatorName",
    g.first_operator_at as "firstOperatorAt", g.second_operator_id as "secondOperatorId",
    g.second_operator_name as "secondOperatorName", g.second_operator_at as "secondOperatorAt",
    g.starts_at as "startsAt", g.ends_at as "endsAt", g.ended_at as "endedAt", g.ended_by as "endedBy"
  from operator_grant g
  left join user_account u on u.tenant_id = g.tenant_id and u.id = g.tenant_approved_by`;

/** Rows that a list shows at most. */
const LISTED = 100;

/** Grants of operators. Which there are is known before their tenant; what they say is read in it. */
@Injectable()
export class GrantsRepository {
  constructor(private readonly system: SystemDb) {}

  async insert(tx: Tx, grant: Grant): Promise<void> {
    await tx.query(
      `insert into operator_grant (tenant_id, id, operator_id, operator_name, scope, reason, minutes, emergency, asked_at, answer_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        ...[tx.principal.tenantId, grant.id, grant.operatorId, grant.operatorName, grant.scope, grant.reason],
        ...[grant.minutes, grant.emergency, grant.askedAt, grant.answerBy],
      ],
    );
  }

  async find(tx: Tx, id: OperatorGrantId): Promise<Grant | null> {
    const rows = await tx.query<Row>(`${SELECT} where g.tenant_id = $1 and g.id = $2`, [
      tx.principal.tenantId,
      id,
    ]);
    return rows[0] ? grantOf(rows[0]) : null;
  }

  /** The same, where it is decided about: others wait until the transaction ends. */
  async lock(tx: Tx, id: OperatorGrantId): Promise<Grant | null> {
    await tx.query('select from operator_grant where tenant_id = $1 and id = $2 for update', [
      tx.principal.tenantId,
      id,
    ]);
    return this.find(tx, id);
  }

  /** The newest first. */
  async list(tx: Tx): Promise<Grant[]> {
    const rows = await tx.query<Row>(
      `${SELECT} where g.tenant_id = $1 order by g.asked_at desc, g.id desc limit ${String(LISTED)}`,
      [tx.principal.tenantId],
    );
    return rows.map(grantOf);
  }

  async approveForTenant(tx: Tx, id: OperatorGrantId, by: UserId, at: Date): Promise<void> {
    await tx.query(
      'update operator_grant set tenant_approved_at = $3, tenant_approved_by = $4 where tenant_id = $1 and id = $2',
      [tx.principal.tenantId, id, at, by],
    );
  }

  async approveAsOperator(tx: Tx, { id, approvals }: Grant, by: OperatorApproval): Promise<void> {
    const place = approvals.length === 0 ? 'first' : 'second';
    await tx.query(
      `update operator_grant set ${place}_operator_id = $3, ${place}_operator_name = $4, ${place}_operator_at = $5
       where tenant_id = $1 and id = $2`,
      [tx.principal.tenantId, id, by.operatorId, by.name, by.at],
    );
  }

  async start(tx: Tx, id: OperatorGrantId, from: Date, until: Date): Promise<void> {
    await tx.query(
      'update operator_grant set starts_at = $3, ends_at = $4 where tenant_id = $1 and id = $2',
      [...[tx.principal.tenantId, id, from, until]],
    );
  }

  async end(tx: Tx, id: OperatorGrantId, by: OperatorAccessBy, at: Date): Promise<void> {
    await tx.query(
      'update operator_grant set ended_at = $3, ended_by = $4 where tenant_id = $1 and id = $2',
      [...[tx.principal.tenantId, id, at, by]],
    );
  }

  /** Whose it is. */
  async whose(id: OperatorGrantId): Promise<(FoundGrant & { readonly operatorId: OperatorId }) | null> {
    const [row] = await this.system.query<FoundGrant & { readonly operatorId: OperatorId }>(
      'select tenant_id as "tenantId", id, operator_id as "operatorId" from operator_grant where id = $1',
      [id],
    );
    return row ?? null;
  }

  /** Those of this operator, the newest first, and those of others that nobody has ended and that have not begun. */
  async known(operatorId: OperatorId, now: Date): Promise<FoundGrant[]> {
    return this.system.query<FoundGrant>(
      `select tenant_id as "tenantId", id from operator_grant
       where operator_id = $1 or (ended_at is null and starts_at is null and answer_by > $2)
       order by asked_at desc, id desc limit ${String(LISTED)}`,
      [operatorId, now],
    );
  }

  /** How many of this operator's are not over. */
  async open(operatorId: OperatorId, now: Date): Promise<number> {
    const [row] = await this.system.query<{ n: number }>(
      `select count(*)::int as n from operator_grant
       where operator_id = $1 and ended_at is null and coalesce(ends_at, answer_by) > $2`,
      [operatorId, now],
    );
    return row?.n ?? 0;
  }

  /** Those whose time is over, or whose operator is gone, and of which nobody has said so yet. */
  due(now: Date): Promise<FoundGrant[]> {
    return this.system.query<FoundGrant>(
      `select tenant_id as "tenantId", id from operator_grant
       where ended_at is null and (coalesce(ends_at, answer_by) <= $1
         or not exists (select from operator o where o.id = operator_id)) limit ${String(LISTED)}`,
      [now],
    );
  }
}

function grantOf(row: Row): Grant {
  const { firstOperatorId, firstOperatorName, firstOperatorAt } = row;
  const { secondOperatorId, secondOperatorName, secondOperatorAt, ...grant } = row;
  const approvals = [
    approvalOf(firstOperatorId, firstOperatorName, firstOperatorAt),
    approvalOf(secondOperatorId, secondOperatorName, secondOperatorAt),
  ];
  return { ...grant, approvals: approvals.filter((one) => one !== null) };
}

const approvalOf = (
  operatorId: OperatorId | null,
  name: string | null,
  at: Date | null,
): OperatorApproval | null =>
  operatorId !== null && name !== null && at !== null ? { operatorId, name, at } : null;
