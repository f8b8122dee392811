import type { CanonicalValue } from '@rinjo/transparency-log';

/** An entry of a ledger that the log of the installation has to take in. */
export interface UnloggedRow {
  readonly at: Date;
  readonly action: string;
  readonly subject: string;
  readonly payload: Readonly<Record<string, CanonicalValue>>;
}

/**
 * SQL: what the ledgers have and the log has not, the oldest first. What it says is for everybody: no customer is named, erasures are told
 * by the hash of their certificate.
 */
export const UNLOGGED = `
  select u.at, u.action, u.subject, u.payload from (
    select made_at as at, 'sheet.edition' as action, id as subject,
      jsonb_build_object('number', number, 'sha256', encode(sha256, 'hex'), 'release', release) as payload
    from sheet_edition
    union all
    select ended_at, 'drill.ended', id, jsonb_build_object('kind', kind, 'passed', passed) from drill
    union all
    select detected_at, 'incident.opened', id,
      jsonb_build_object('component', component, 'source', source,
        'openedAt', to_char(opened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))
    from incident
    union all
    select issued_at, 'erasure.certified', run, jsonb_build_object('sha256', encode(sha256(convert_to(document, 'UTF8')), 'hex'))
    from erasure_certificate
    union all
    select registered_at, 'site.registered', id, jsonb_build_object('name', name, 'country', country, 'region', region) from second_site
    union all
    select removed_at, 'site.removed', id, jsonb_build_object('name', name) from second_site where removed_at is not null
  ) u
  where not exists (select from installation_log l where l.action = u.action and l.subject = u.subject)
  order by u.at, u.subject`;
