/**
 * SQL: whether the item `e` may be seen by the user of a parameter: what belongs to no call, and what belongs to calls that
 * they made or are invited to. A null user sees everything.
 */
export const visibleTo = (parameter: string): string => `
  (${parameter}::uuid is null or e.call_id is null or exists (select 1 from call c
    where c.tenant_id = e.tenant_id and c.id = e.call_id and (c.created_by = ${parameter} or exists (
      select 1 from call_invitation i
      where i.tenant_id = c.tenant_id and i.call_id = c.id and i.user_id = ${parameter}))))`;
