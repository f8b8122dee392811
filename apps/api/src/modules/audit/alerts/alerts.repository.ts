import { Injectable } from '@nestjs/common';
import type { LogAlertId, LogAlertRule, LogAlertView, UserId } from '@rinjo/contract';
import type { Tx } from '../../../platform/database/tx.js';
import { Conditions } from '../conditions.js';
import type { TimePosition } from '../time-cursor.js';
import type { Subject } from './alert-rules.js';

/** An alert, and whom it is about. */
interface About {
  readonly rule: LogAlertRule;
  readonly subject: Subject;
  readonly country: string | null;
}

export interface NewAlert extends About {
  readonly id: LogAlertId;
  readonly count: number;
  readonly firstAt: Date;
  readonly lastAt: Date;
}

export interface AlertRow extends Omit<LogAlertView, 'subject' | 'firstAt' | 'lastAt' | 'acknowledged'> {
  readonly subjectKind: LogAlertView['subject']['kind'];
  readonly subjectId: string;
  readonly subjectName: string | null;
  readonly firstAt: Date;
  readonly lastAt: Date;
  readonly acknowledgedAt: Date | null;
  readonly acknowledgedBy: { readonly id: UserId; readonly displayName: string } | null;
}

/** Names of users and keys are those of now; those of others stand in the log alone. */
const VIEW = `
  select a.id, a.rule, a.subject_kind as "subjectKind", a.subject_id as "subjectId",
    coalesce(u.display_name, k.name, (select e.actor_name from audit_entry e
      where a.subject_kind in ('guest', 'operator') and e.tenant_id = a.tenant_id and e.actor_id = a.subject_id
      order by e.at desc, e.seq desc limit 1)) as "subjectName", a.country, a.count, a.first_at as "firstAt", a.last_at as "lastAt",
    a.acknowledged_at as "acknowledgedAt",
    case when b.id is not null then json_build_object('id', b.id, 'displayName', b.display_name) end as "acknowledgedBy"
  from log_alert a
  left join user_account u on u.tenant_id = a.tenant_id and a.subject_kind = 'user' and u.id::text = a.subject_id
  left join api_key k on k.tenant_id = a.tenant_id and a.subject_kind = 'key' and k.id::text = a.subject_id
  left join user_account b on b.tenant_id = a.tenant_id and b.id = a.acknowledged_by`;

@Injectable()
export class AlertsRepository {
  /** The newest first. */
  list(tx: Tx, open: boolean, before: TimePosition | null, limit: number): Promise<AlertRow[]> {
    const conditions = new Conditions(tx.principal.tenantId).add('a.tenant_id = $1');
    if (open) conditions.add('a.acknowledged_at is null');
    if (before) {
      const [at, id] = [conditions.parameter(before.at), conditions.parameter(before.key)];
      conditions.add(`(a.last_at, a.id) < (${at}::timestamptz, ${id}::uuid)`);
    }
    const most = conditions.parameter(limit);
    return tx.query<AlertRow>(
      `${VIEW} where ${conditions.sql} order by a.last_at desc, a.id desc limit ${most}`,
      conditions.parameters,
    );
  }

  async find(tx: Tx, id: LogAlertId): Promise<AlertRow | null> {
    const [row] = await tx.query<AlertRow>(`${VIEW} where a.tenant_id = $1 and a.id = $2`, [
      tx.principal.tenantId,
      id,
    ]);
    return row ?? null;
  }

  /** Counts more of the same into an alert that is younger than `since`; false when there is none. */
  async goesOn(
    tx: Tx,
    { rule, subject, country }: About,
    more: number,
    at: Date,
    since: Date,
  ): Promise<boolean> {
    const rows = await tx.query<{ id: LogAlertId }>(
      `update log_alert set count = count + $6, last_at = greatest(last_at, $7)
       where tenant_id = $1 and rule = $2 and subject_kind = $3 and subject_id = $4 and country is not distinct from $5
         and last_at >= $8 returning id`,
      [tx.principal.tenantId, rule, subject.kind, subject.id, country, more, at, since],
    );
    return rows.length > 0;
  }

  async insert(tx: Tx, { id, rule, subject, country, count, firstAt, lastAt }: NewAlert): Promise<void> {
    await tx.query(
      `insert into log_alert (tenant_id, id, rule, subject_kind, subject_id, country, count, first_at, last_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [tx.principal.tenantId, id, rule, subject.kind, subject.id, country, count, firstAt, lastAt],
    );
  }

  /** False when somebody has done so before. */
  async acknowledge(tx: Tx, id: LogAlertId, by: UserId, at: Date): Promise<boolean> {
    const rows = await tx.query<{ id: LogAlertId }>(
      `update log_alert set acknowledged_at = $4, acknowledged_by = $3
       where tenant_id = $1 and id = $2 and acknowledged_at is null returning id`,
      [tx.principal.tenantId, id, by, at],
    );
    return rows.length > 0;
  }

  /** As long as the plan keeps the log that they are about. */
  async forget(tx: Tx): Promise<void> {
    await tx.query(
      `delete from log_alert where tenant_id = $1 and last_at < now() - (
         select make_interval(days => p.log_retention_days)
         from tenant t join plan p on p.id = t.plan_id where t.tenant_id = $1)`,
      [tx.principal.tenantId],
    );
  }
}
