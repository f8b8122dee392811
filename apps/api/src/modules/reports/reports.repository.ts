import { Injectable } from '@nestjs/common';
import {
  type CallId,
  type ErrorCode,
  type EvidenceId,
  LIMITS,
  type Locale,
  type ReportId,
  type ReportView,
  type UserId,
} from '@rinjo/contract';
import type { Tx } from '../../platform/database/tx.js';

export interface NewReport {
  readonly id: ReportId;
  readonly callId: CallId;
  readonly language: Locale;
  readonly byUserId: UserId;
  readonly createdAt: Date;
}

export interface ReportRow extends Omit<ReportView, 'createdAt'> {
  readonly byUserId: UserId;
  readonly createdAt: Date;
}

const SELECT = `
  select r.id, r.call_id as "callId", r.state, r.language, r.percent, r.evidence_id as "evidenceId", r.reason,
    r.by_user_id as "byUserId", u.display_name as "byName", r.created_at as "createdAt"
  from call_report r join user_account u on u.tenant_id = r.tenant_id and u.id = r.by_user_id`;

@Injectable()
export class ReportsRepository {
  async insert(tx: Tx, { id, callId, language, byUserId, createdAt }: NewReport): Promise<void> {
    await tx.query(
      `insert into call_report (tenant_id, id, call_id, state, language, by_user_id, created_at)
       values ($1, $2, $3, 'waiting', $4, $5, $6)`,
      [tx.principal.tenantId, id, callId, language, byUserId, createdAt],
    );
  }

  async find(tx: Tx, id: ReportId): Promise<ReportRow | null> {
    const [row] = await tx.query<ReportRow>(`${SELECT} where r.id = $1`, [id]);
    return row ?? null;
  }

  /** One in this language that is not there yet; whoever asks for another waits until this is answered. */
  async coming(tx: Tx, callId: CallId, language: Locale): Promise<ReportRow | null> {
    await tx.query('select from call where id = $1 for no key update', [callId]);
    const [row] = await tx.query<ReportRow>(
      `${SELECT} where r.call_id = $1 and r.language = $2 and r.state in ('waiting', 'making') limit 1`,
      [callId, language],
    );
    return row ?? null;
  }

  /** The newest first; without those whose paper is in the trash. */
  ofCall(tx: Tx, callId: CallId): Promise<ReportRow[]> {
    return tx.query<ReportRow>(
      `${SELECT} left join evidence e on e.tenant_id = r.tenant_id and e.id = r.evidence_id
       where r.call_id = $1 and e.trashed_at is null and e.erasing is not true
       order by r.created_at desc, r.id desc limit ${String(LIMITS.reportsPerCall)}`,
      [callId],
    );
  }

  async making(tx: Tx, id: ReportId, percent: number): Promise<void> {
    await tx.query(
      `update call_report set state = 'making', percent = $2 where id = $1 and state in ('waiting', 'making')`,
      [id, percent],
    );
  }

  async done(tx: Tx, id: ReportId, evidenceId: EvidenceId): Promise<void> {
    await tx.query(`update call_report set state = 'done', percent = 100, evidence_id = $2 where id = $1`, [
      ...[id, evidenceId],
    ]);
  }

  async waiting(tx: Tx, id: ReportId): Promise<void> {
    await tx.query(`update call_report set state = 'waiting', percent = 0 where id = $1`, [id]);
  }

  async failed(tx: Tx, id: ReportId, reason: ErrorCode): Promise<void> {
    await tx.query(`update call_report set state = 'failed', reason = $2 where id = $1`, [id, reason]);
  }

  async forget(tx: Tx, evidenceId: EvidenceId): Promise<void> {
    await tx.query('delete from call_report where tenant_id = $1 and evidence_id = $2', [
      ...[tx.principal.tenantId, evidenceId],
    ]);
  }
}
