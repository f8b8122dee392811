/**
 * SQL: what all versions of a row of `evidence` have in common. Not by coalesce(), which PostgreSQL does not count as leakproof: under
 * row-level security no index would be used for it, and each item of a list would be compared with all of its tenant.
 */
export const SERIES = (row: string): string =>
  `case when ${row}.series_id is null then ${row}.id else ${row}.series_id end`;

/** SQL: whether a row `e` of `evidence` is under a legal hold: a hold on an item holds all of its versions. */
export const HELD = `exists (select 1 from legal_hold h where h.tenant_id = e.tenant_id
  and (num_nonnulls(h.site_id, h.call_id, h.evidence_id) = 0
    or h.site_id = e.site_id or h.call_id = e.call_id or h.evidence_id = e.id
    or exists (select 1 from evidence x
      where x.tenant_id = h.tenant_id and x.id = h.evidence_id and ${SERIES('x')} = ${SERIES('e')})))`;

/** SQL: when a row `e` of `evidence` goes to the trash by the rule of its site, else of the tenant; null for never. */
export const KEEP_UNTIL = `(select e.received_at + make_interval(days => r.keep_days) from retention_rule r
  where r.tenant_id = e.tenant_id and (r.site_id = e.site_id or r.site_id is null)
  order by r.site_id nulls last limit 1)`;
