import type { CallId, EvidenceId, EvidenceKind, SiteId, UserId } from '@rinjo/contract';
import type { Narrowed } from '../../../platform/search/search-index.js';
import { belongsToMatching, type FieldMatch, matched } from '../../calls/index.js';
import { SERIES } from '../life/held.js';
import { SELECT } from './evidence-row.js';
import { visibleTo } from './visible-evidence.js';

export interface EvidenceFilter {
  /** Only calls that this user created or is invited to, and what belongs to no call; null shows all of the tenant. */
  readonly visibleTo: UserId | null;
  readonly callId?: CallId;
  readonly siteId?: SiteId;
  readonly kind?: EvidenceKind;
  readonly madeBy?: UserId;
  readonly tag?: string;
  readonly from?: string;
  readonly to?: string;
  readonly search?: Narrowed;
  /** Of the call or the site that it belongs to. */
  readonly field?: FieldMatch;
  readonly trashed: boolean;
  readonly before?: { readonly at: string; readonly id: EvidenceId };
  readonly limit: number;
}

/** What asks for a list: all conditions in one text, so that what is not looked for is no condition when it is planned. */
export function listStatement(filter: EvidenceFilter): {
  readonly sql: string;
  readonly parameters: readonly unknown[];
} {
  const {
    visibleTo: user,
    callId,
    siteId,
    kind,
    madeBy,
    tag,
    from,
    to,
    search,
    field,
    trashed,
    before,
    limit,
  } = filter;
  const at = trashed ? 'e.trashed_at' : 'e.received_at';
  const sql = `${SELECT}
     where (e.trashed_at is not null) = $14 and not e.erasing and ${visibleTo('$1')}
       and not exists (select 1 from evidence n where n.tenant_id = e.tenant_id and n.series_id = ${SERIES('e')}
         and n.version > e.version and (n.trashed_at is not null) = $14 and not n.erasing)
       and ($2::uuid is null or e.call_id = $2)
       and ($3::uuid is null or e.site_id = $3)
       and ($4::text is null or e.kind = $4)
       and ($5::uuid is null or e.by_user_id = $5)
       and ($6::text is null or exists (select 1 from evidence_tag t
         where t.tenant_id = e.tenant_id and t.evidence_id = e.id and t.tag = $6))
       and ($7::timestamptz is null or e.received_at >= $7)
       and ($8::timestamptz is null or e.received_at < $8)
       and ($9::uuid[] is null or e.id = any($9))
       and ($10::text is null or position($10 in e.search_text) > 0)
       and ($15::uuid[] is null or e.call_id = any($15))
       and ($16::uuid[] is null or e.site_id = any($16))
       and ${belongsToMatching('e', '$17::text', 18)}
       and ($11::timestamptz is null or (${at}, e.id) < ($11, $12::uuid))
     order by ${at} desc, e.id desc limit $13`;
  const parameters = [
    ...[user, callId ?? null, siteId ?? null, kind ?? null, madeBy ?? null, tag ?? null],
    ...[from ?? null, to ?? null, search?.ids ?? null, search?.folded ?? null],
    ...[before?.at ?? null, before?.id ?? null, limit, trashed],
    ...ofMatch(field ?? null),
  ];
  return { sql, parameters };
}

/** Parameters: the calls or sites by their names, or whose values are looked at row by row. */
function ofMatch(match: FieldMatch | null): readonly unknown[] {
  const { filter, ids } = match ?? { filter: null, ids: null };
  const named = (subject: string): unknown => (filter?.subject === subject ? ids : null);
  const looked = ids === null ? filter : null;
  return [named('call'), named('site'), looked?.subject ?? null, ...matched(looked)];
}
