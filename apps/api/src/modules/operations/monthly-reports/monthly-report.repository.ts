import { Injectable } from '@nestjs/common';
import type { MonthlyReportId, MonthlyReportState } from '@rinjo/contract';
import type { Tx } from '../../../platform/database/tx.js';

export interface MonthlyReportRow {
  readonly id: MonthlyReportId;
  /** First day, YYYY-MM-01. */
  readonly month: string;
  readonly state: MonthlyReportState;
  readonly askedAt: Date;
  readonly madeAt: Date | null;
  readonly sha256: Buffer | null;
}

/** As it is kept: under the tenant's key. */
export interface SealedReport extends MonthlyReportRow {
  readonly document: string | null;
}

const ROW = `id, to_char(month, 'YYYY-MM-DD') as month, state, asked_at as "askedAt", made_at as "madeAt", sha256`;
/** Months that a list shows: ten years. */
const LISTED = 120;

@Injectable()
export class MonthlyReportRepository {
  /** Its id; null while there is one of the month that waits, is made, or failed after `again`. */
  async ask(
    tx: Tx,
    id: MonthlyReportId,
    month: string,
    at: Date,
    again: Date,
  ): Promise<MonthlyReportId | null> {
    const [row] = await tx.query<{ readonly id: MonthlyReportId }>(
      `insert into monthly_report (tenant_id, id, month, state, asked_at) values ($1, $2, $3, 'waiting', $4)
       on conflict (tenant_id, month) do update set state = 'waiting', asked_at = excluded.asked_at
         where monthly_report.state = 'failed' and monthly_report.asked_at <= $5
       returning id`,
      [tx.principal.tenantId, id, month, at, again],
    );
    return row?.id ?? null;
  }

  async done(tx: Tx, id: MonthlyReportId, madeAt: Date, document: string, sha256: Buffer): Promise<void> {
    await tx.query(
      `update monthly_report set state = 'done', made_at = $3, document = $4, sha256 = $5 where tenant_id = $1 and id = $2`,
      [tx.principal.tenantId, id, madeAt, document, sha256],
    );
  }

  async failed(tx: Tx, id: MonthlyReportId): Promise<void> {
    await tx.query(`update monthly_report set state = 'failed' where tenant_id = $1 and id = $2`, [
      tx.principal.tenantId,
      id,
    ]);
  }

  /** The newest first. */
  list(tx: Tx): Promise<MonthlyReportRow[]> {
    return tx.query<MonthlyReportRow>(
      `select ${ROW} from monthly_report where tenant_id = $1 order by month desc limit ${String(LISTED)}`,
      [tx.principal.tenantId],
    );
  }

  async find(tx: Tx, id: MonthlyReportId): Promise<SealedReport | null> {
    const [row] = await tx.query<SealedReport>(
      `select ${ROW}, document from monthly_report where tenant_id = $1 and id = $2`,
      [tx.principal.tenantId, id],
    );
    return row ?? null;
  }
}
