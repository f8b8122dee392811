import type { IntegrityRunId } from '@rinjo/contract';
import { type TenantQuestion, timeOf } from '../../../../platform/measures/tenant-question.js';
import type { CheckedState } from '../integrity.repository.js';

/** What the check sheet asks of a tenant. */
export interface CheckedTenant extends CheckedState {
  /** When the first run was; null without one. */
  readonly since: Date | null;
  readonly reportedAt: Date | null;
  /** The newest. */
  readonly run: {
    readonly id: IntegrityRunId;
    readonly at: Date;
    readonly logSound: boolean | null;
  } | null;
}

interface CheckedTenantRow extends Pick<CheckedState, 'objects' | 'neverChecked' | 'differences'> {
  readonly oldestAt: string | null;
  readonly since: string | null;
  readonly reportedAt: string | null;
  readonly runId: IntegrityRunId | null;
  readonly runAt: string | null;
  readonly logSound: boolean | null;
}

/** How far the checks are, with the runs and reports of them. @param fresh objects since then need no check yet */
export const checkedTenant = (fresh: Date): TenantQuestion<CheckedTenant> => ({
  ...{ text: CHECKED_TENANT, values: [fresh] },
  read: ([row]: readonly CheckedTenantRow[]) => {
    if (!row) throw new Error('An aggregate without a row');
    const { objects, neverChecked, differences, oldestAt, since, reportedAt, runId, logSound } = row;
    const at = timeOf(row.runAt);
    return {
      ...{ objects, neverChecked, differences, oldestAt: timeOf(oldestAt) },
      ...{ since: timeOf(since), reportedAt: timeOf(reportedAt) },
      run: runId && at && { id: runId, at, logSound },
    };
  },
});

const CHECKED_TENANT = `
  select checked.*, run.id as "runId", run.ended_at as "runAt", run.log_sound as "logSound",
    (select min(ended_at) from integrity_run where tenant_id = $1) as since,
    (select made_at from integrity_report where tenant_id = $1 order by month desc limit 1) as "reportedAt"
  from (
    select count(*)::int as objects, count(c.fault)::int as differences, min(coalesce(c.checked_at, o.created_at)) as "oldestAt",
      count(*) filter (where c.checked_at is null and o.created_at < $2)::int as "neverChecked"
    from stored_object o left join object_check c on c.tenant_id = o.tenant_id and c.object_id = o.id
    where o.tenant_id = $1) checked
  left join lateral (
    select id, ended_at, log_sound from integrity_run where tenant_id = $1 order by ended_at desc, id desc limit 1) run on true`;
