import { type TenantQuestion, timeOf } from '../../../platform/measures/tenant-question.js';

/** Whether a tenant has had its reports. */
export interface Reported {
  /** When the tenant came. */
  readonly since: Date;
  /** When the report of the month that was asked for was made; null: it was not. */
  readonly madeAt: Date | null;
  /** When the newest one was. */
  readonly newestAt: Date | null;
}

/** @param month its first day, YYYY-MM-01 @param before reports that were made later are not looked at */
export const reported = (month: string, before: Date): TenantQuestion<Reported> => ({
  ...{ text: REPORTED, values: [month, before] },
  read: ([row]: readonly ReportedRow[]) => {
    if (!row) throw new Error('A tenant that is not there');
    return { since: new Date(row.since), madeAt: timeOf(row.madeAt), newestAt: timeOf(row.newestAt) };
  },
});

interface ReportedRow {
  readonly since: string;
  readonly madeAt: string | null;
  readonly newestAt: string | null;
}

const REPORTED = `
  select t.created_at as since, of_month.made_at as "madeAt",
    (select max(made_at) from monthly_report where tenant_id = $1 and made_at < $3) as "newestAt"
  from tenant t
  left join monthly_report of_month on of_month.tenant_id = t.tenant_id and of_month.month = $2::date and of_month.made_at < $3
  where t.tenant_id = $1`;
