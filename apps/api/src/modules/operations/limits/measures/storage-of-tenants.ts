import type { TenantQuestion } from '../../../../platform/measures/tenant-question.js';
import type { StorageFacts } from './storage-row.js';

/** How soon people are told that the storage is getting full (check sheet, row 25). */
const WARNED_MS = 3_600_000;

interface Window {
  readonly from: Date;
  readonly to: Date;
  readonly now: Date;
}

/** Use and warnings of storage. Of the warnings of the last hour before `now` only those count that were sent. */
export const storageOf = ({ from, to, now }: Window): TenantQuestion<StorageFacts> => ({
  ...{ text: STORAGE, values: [from, to, new Date(now.getTime() - WARNED_MS)] },
  read: ([row]: readonly StorageFacts[]) => factsFrom((field) => row?.[field] ?? 0),
});

export const storageOfAll = (found: readonly StorageFacts[]): StorageFacts =>
  factsFrom((field) => found.reduce((sum, facts) => sum + facts[field], 0));

const factsFrom = (of: (field: keyof StorageFacts) => number): StorageFacts => ({
  ...{ counted: of('counted'), used: of('used'), max: of('max') },
  ...{ crossings: of('crossings'), told: of('told'), missed: of('missed') },
});

/** A letter to one administrator is enough: who they are is the tenant's to say. */
const STORAGE = `
  select count(u.tenant_id) as counted, coalesce(sum(u.used_bytes + u.reserved_bytes), 0) as used,
    coalesce(sum(p.storage_bytes) filter (where u.tenant_id is not null), 0) as max,
    coalesce(max(w.crossings), 0) as crossings, coalesce(max(w.told), 0) as told, coalesce(max(w.missed), 0) as missed
  from tenant t join plan p on p.id = t.plan_id left join storage_use u on u.tenant_id = t.tenant_id
  cross join (
    select count(*) as crossings, count(*) filter (where c.told) as told,
      count(*) filter (where not c.told and c.at <= $4) as missed
    from (select a.at, exists (select from audit_entry n where n.tenant_id = a.tenant_id and n.action = 'storage.notice_sent'
        and n.at >= a.at and n.at <= a.at + interval '1 hour' and n.details ->> 'percent' = a.details ->> 'percent') as told
      from audit_entry a where a.tenant_id = $1 and a.action = 'storage.nearly_full' and a.outcome = 'success'
        and a.at >= $2 and a.at < $3) c) w
  where t.tenant_id = $1`;
