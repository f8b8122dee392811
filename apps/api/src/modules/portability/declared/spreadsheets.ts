import { EXPORTED_ITEM } from './evidence.js';

/** A table that people open in a spreadsheet: what they would look for, with names instead of ids. */
export interface Spreadsheet {
  readonly path: string;
  /** SQL; the names of its columns are the first line. */
  readonly sql: string;
}

const names = (select: string): string => `(select string_agg(${select}`;

/** SQL: what was entered in the organization's own fields, one a line. */
const ownFields = (of: string): string =>
  `(select string_agg((f.value ->> 'label') || ': ' || (${of}.custom_fields ->> (f.value ->> 'id')), chr(10) order by f.ordinality)
    from custom_field_list l, jsonb_array_elements(l.fields) with ordinality f
    where l.tenant_id = ${of}.tenant_id and jsonb_exists(${of}.custom_fields, f.value ->> 'id')) as own_fields`;

export const SPREADSHEETS: readonly Spreadsheet[] = [
  {
    path: 'tables/people.csv',
    sql: `select u.display_name as name, u.email, u.status, u.kind, u.locale,
        concat_ws(', ', ${names(`m.role, ', ' order by m.role) from membership m where m.tenant_id = u.tenant_id and m.user_id = u.id)`)},
          ${names(`r.name, ', ' order by r.name) from role_membership m join role r on r.tenant_id = m.tenant_id and r.id = m.role_id
            where m.tenant_id = u.tenant_id and m.user_id = u.id)`)}) as roles,
        ${names(`g.display_name, ', ' order by g.display_name) from user_group_member m join user_group g
          on g.tenant_id = m.tenant_id and g.id = m.group_id where m.tenant_id = u.tenant_id and m.user_id = u.id)`)} as groups,
        u.created_at, u.last_sign_in_at, u.id
      from user_account u order by u.display_name, u.id`,
  },
  {
    path: 'tables/sites.csv',
    sql: `select s.name, s.code, s.address, s.note, ${ownFields('s')}, s.created_at, s.archived_at, s.id from site s order by s.name, s.id`,
  },
  {
    path: 'tables/calls.csv',
    sql: `select c.title, s.name as site, c.phase, u.display_name as created_by, c.scheduled_at, c.created_at, c.started_at,
        c.ended_at, c.end_reason,
        (select count(*) from participant p where p.tenant_id = c.tenant_id and p.call_id = c.id) as participants,
        ${ownFields('c')}, c.id
      from call c
      left join site s on s.tenant_id = c.tenant_id and s.id = c.site_id
      left join user_account u on u.tenant_id = c.tenant_id and u.id = c.created_by
      order by c.created_at, c.id`,
  },
  {
    path: 'tables/participants.csv',
    sql: `select c.title as call, p.display_name as name, p.role, p.device, p.joined_at, p.left_at, p.leave_reason,
        p.call_id, p.id
      from participant p join call c on c.tenant_id = p.tenant_id and c.id = p.call_id
      order by c.created_at, c.id, p.joined_at, p.id`,
  },
  {
    path: 'tables/audit.csv',
    sql: `select a.seq, a.at, a.action, a.outcome, a.actor_kind, a.actor_name, a.actor_id, a.address, a.request_id,
        a.details::text as details
      from audit_entry a order by a.seq`,
  },
];

/** SQL: every item with what its file is named by; also of what has no file in the export. */
export const ITEMS = `select e.id, e.name, e.kind, e.state, e.content_type as "contentType", e.call_id as "callId",
    c.title as "callTitle", c.created_at as "callCreatedAt", s.name as site, e.by_name as "byName", e.taken_at as "takenAt",
    e.received_at as "receivedAt", e.latitude, e.longitude, o.bytes, e.sha256, e.object_id as "objectId",
    (select string_agg(t.tag, ', ' order by t.tag) from evidence_tag t
     where t.tenant_id = e.tenant_id and t.evidence_id = e.id) as tags
  from evidence e
  join stored_object o on o.tenant_id = e.tenant_id and o.id = e.object_id
  left join call c on c.tenant_id = e.tenant_id and c.id = e.call_id
  left join site s on s.tenant_id = e.tenant_id and s.id = e.site_id
  where ${EXPORTED_ITEM} order by e.received_at, e.id`;
