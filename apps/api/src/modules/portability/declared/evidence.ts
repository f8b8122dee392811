import { type ExportedTable, NOBODYS_TOKEN } from './exported-table.js';

/** SQL: an item `e` that is exported. What is in the trash somebody has deleted. */
export const EXPORTED_ITEM = `e.trashed_at is null and not e.erasing`;
/** SQL: a recording `c` that is exported: all of it is in the store, and its film is not in the trash. */
export const EXPORTED_RECORDING = `c.ready_at is not null and not exists (select from evidence e
  where e.tenant_id = c.tenant_id and e.id = c.evidence_id and not (${EXPORTED_ITEM}))`;

const ofItem = (column: string): string =>
  `exists (select from evidence e where e.tenant_id = x.tenant_id and e.id = x.${column} and ${EXPORTED_ITEM})`;
const ofRecording = (column: string): string =>
  `exists (select from recording c where c.tenant_id = x.tenant_id and c.id = x.${column} and ${EXPORTED_RECORDING})`;

/** What no scanner has found clean has no content in the export: there is nothing to restore. */
const itemIsHere = 'exists (select from evidence e where e.tenant_id = $1 and e.id = r.evidence_id)';
const objectIsHere = 'exists (select from stored_object o where o.tenant_id = $1 and o.id = r.object_id)';

/** What is kept, and recordings. */
export const EVIDENCE_TABLES: readonly ExportedTable[] = [
  {
    table: 'evidence',
    columns: [
      ...['id', 'kind', 'state', 'call_id', 'site_id', 'by_user_id', 'by_participant_id', 'by_name', 'name'],
      ...['content_type', 'sha256', 'taken_at', 'received_at', 'latitude', 'longitude', 'accuracy', 'width'],
      ...['height', 'duration_ms', 'board', 'object_id', 'scanned_at'],
      ...['scanned_with', 'series_id', 'version'],
    ],
    left: {
      thumbnail_object_id: 'made anew',
      preview_object_id: 'made anew',
      film_object_id: 'made anew',
      search_text: 'made anew',
      trashed_at: 'what is in the trash is not exported',
      trash_reason: 'what is in the trash is not exported',
      erasing: 'what is being deleted is not exported',
    },
    order: 'received_at, id',
    where: EXPORTED_ITEM.replaceAll('e.', 'x.'),
    restored: { where: objectIsHere },
  },
  {
    table: 'evidence_receipt',
    columns: ['evidence_id', 'statement', 'signature', 'public_key', 'came_sha256'],
    order: 'evidence_id',
    where: ofItem('evidence_id'),
    restored: { where: itemIsHere },
  },
  {
    table: 'evidence_tag',
    columns: ['evidence_id', 'tag'],
    order: 'evidence_id, tag',
    where: ofItem('evidence_id'),
    restored: { where: itemIsHere },
  },
  {
    table: 'evidence_comment',
    columns: ['id', 'evidence_id', 'at', 'by_user_id', 'by_name', 'text'],
    order: 'evidence_id, at, id',
    where: ofItem('evidence_id'),
    restored: { where: itemIsHere },
  },
  {
    table: 'report_template',
    columns: ['version', 'template', 'changed_by', 'changed_at'],
    order: 'tenant_id',
    restored: {},
  },
  {
    table: 'report_logo',
    columns: ['jpeg', 'sha256', 'changed_by', 'changed_at'],
    order: 'tenant_id',
    restored: {},
  },
  {
    table: 'call_report',
    columns: [
      ...['id', 'call_id', 'state', 'language', 'percent', 'evidence_id', 'reason', 'by_user_id'],
      'created_at',
    ],
    order: 'created_at, id',
    where: ofItem('evidence_id'),
    restored: { where: itemIsHere },
  },
  {
    table: 'share_link',
    columns: [
      ...[
        'id',
        'label',
        'expires_at',
        'revoked_at',
        'max_openings',
        'openings',
        'last_opened_at',
        'created_by',
      ],
      'created_at',
    ],
    left: { token_hash: 'secret', password_hash: 'secret' },
    order: 'created_at, id',
    restored: { set: { token_hash: NOBODYS_TOKEN, revoked_at: 'coalesce(r.revoked_at, r.created_at)' } },
  },
  {
    table: 'share_link_item',
    columns: ['share_link_id', 'evidence_id', 'position'],
    order: 'share_link_id, position',
    where: ofItem('evidence_id'),
    restored: { where: itemIsHere },
  },
  {
    table: 'retention_rule',
    columns: ['id', 'site_id', 'keep_days', 'changed_by', 'changed_at'],
    order: 'id',
    restored: {},
  },
  {
    table: 'legal_hold',
    columns: ['id', 'site_id', 'call_id', 'evidence_id', 'reason', 'placed_by', 'placed_at'],
    order: 'placed_at, id',
    where: `(x.evidence_id is null or ${ofItem('evidence_id')})`,
    restored: { where: `(r.evidence_id is null or ${itemIsHere})` },
  },
  {
    table: 'recording',
    columns: [
      ...['id', 'call_id', 'consent', 'started_by', 'started_at', 'stopped_at', 'stop_reason', 'ready_at'],
      ...['composition', 'composed_percent', 'evidence_id', 'chapters', 'places', 'annotated'],
      ...['drawn_composition', 'drawn_percent', 'drawn_evidence_id'],
    ],
    order: 'started_at, id',
    where: EXPORTED_RECORDING.replaceAll('c.', 'x.'),
    restored: {
      // A film that was not made by then is not made here; the tracks can be played one by one.
      set: {
        composition: `case when r.composition in ('waiting', 'running') then 'failed' else r.composition end`,
        evidence_id: `(select e.id from evidence e where e.tenant_id = $1 and e.id = r.evidence_id)`,
        places: `coalesce(r.places, '[]'::jsonb)`,
        annotated: 'coalesce(r.annotated, false)',
        // Whoever wants it asks again.
        drawn_composition: `case when r.drawn_composition in ('waiting', 'running') then null else r.drawn_composition end`,
        drawn_percent: 'coalesce(r.drawn_percent, 0)',
        drawn_evidence_id: `(select e.id from evidence e where e.tenant_id = $1 and e.id = r.drawn_evidence_id)`,
      },
    },
  },
  {
    table: 'recording_answer',
    columns: ['recording_id', 'participant_id', 'agreed', 'answered_at'],
    order: 'recording_id, participant_id',
    where: ofRecording('recording_id'),
    restored: {},
  },
  {
    table: 'recording_track',
    columns: ['id', 'recording_id', 'participant_id', 'source', 'codec', 'opened_at', 'stored_at'],
    left: { spool_id: 'a folder of a node', spool_key: 'secret, and gone by then' },
    order: 'recording_id, opened_at, id',
    where: ofRecording('recording_id'),
    restored: { set: { spool_id: `'00000000-0000-0000-0000-000000000000'::uuid` } },
  },
  {
    table: 'recording_segment',
    columns: [
      ...['track_id', 'segment', 'object_id', 'container', 'offset_ms', 'duration_ms', 'width', 'height'],
      ...['gaps', 'truncated'],
    ],
    order: 'track_id, segment',
    where: `exists (select from recording_track k join recording c on c.tenant_id = k.tenant_id and c.id = k.recording_id
      where k.tenant_id = x.tenant_id and k.id = x.track_id and ${EXPORTED_RECORDING})`,
    restored: { where: objectIsHere },
  },
];
