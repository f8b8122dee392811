import { type MappedTable, ofTenant, personal } from '../mapped-table.js';

/** What is kept of a site: pictures, films and files lie in the object store under the key of the organization. */
export const EVIDENCE_MAP: readonly MappedTable[] = [
  ofTenant(
    'evidence',
    [
      personal('evidence', 'fence', 'rule', 'by_user_id by_participant_id by_name taken_at'),
      personal('content', 'fence', 'rule', 'name latitude longitude accuracy board search_text'),
      personal(
        'content',
        'tenantKey',
        'rule',
        'object_id thumbnail_object_id preview_object_id film_object_id',
      ),
    ],
    `id kind state call_id site_id content_type sha256 received_at width height duration_ms scanned_at trashed_at trash_reason
     erasing scanned_with series_id version`,
  ),
  ofTenant(
    'evidence_comment',
    [personal('content', 'fence', 'rule', 'by_user_id by_name text')],
    'id evidence_id at',
  ),
  ofTenant('evidence_tag', [personal('content', 'fence', 'rule', 'tag')], 'evidence_id'),
  ofTenant(
    'evidence_receipt',
    [personal('evidence', 'fence', 'rule', 'statement')],
    'evidence_id signature public_key came_sha256',
  ),
  ofTenant('search_token', [personal('content', 'fence', 'rule', 'token')], 'searched object_id'),
  ofTenant(
    'stored_object',
    [personal('content', 'tenantKey', 'rule', 'id')],
    'version bytes sha256 wrapped_key key_version created_at',
  ),
  ofTenant(
    'upload',
    [
      personal('evidence', 'fence', 'day', 'owner by_user_id by_participant_id by_name taken_at'),
      personal('content', 'fence', 'day', 'name latitude longitude accuracy'),
    ],
    `id state call_id site_id bytes offset_bytes parts sha256 clock_offset_ms reservation_id refusal created_at expires_at previous_id
     chat`,
  ),
  ofTenant('upload_part', [personal('content', 'tenantKey', 'day', 'object_id')], 'upload_id n offset_bytes'),
  ofTenant(
    'upload_pass',
    [
      personal('guests', 'fence', 'session', 'guest_session_id'),
      personal('guests', 'hash', 'session', 'token_hash'),
    ],
    'id call_id items_left created_at expires_at',
  ),
  ofTenant('storage_reservation', [], 'id bytes object_id object_version expires_at ending created_at'),
  ofTenant('storage_use', [], 'used_bytes reserved_bytes noticed'),
  ofTenant(
    'recording',
    [
      personal('accountable', 'fence', 'rule', 'started_by'),
      personal('content', 'fence', 'rule', 'chapters places'),
    ],
    `id call_id consent started_at stopped_at stop_reason ready_at composition composed_percent evidence_id annotated
     drawn_composition drawn_percent drawn_evidence_id`,
  ),
  ofTenant(
    'recording_answer',
    [personal('consent', 'fence', 'rule', 'participant_id agreed answered_at')],
    'recording_id',
  ),
  ofTenant(
    'recording_track',
    [personal('content', 'fence', 'rule', 'participant_id')],
    'id recording_id source codec opened_at spool_id spool_key stored_at',
  ),
  ofTenant(
    'recording_segment',
    [personal('content', 'tenantKey', 'rule', 'object_id')],
    'track_id segment container offset_ms duration_ms width height gaps truncated',
  ),
  ofTenant(
    'retention_rule',
    [personal('accountable', 'fence', 'tenant', 'changed_by')],
    'id site_id keep_days changed_at',
  ),
  ofTenant(
    'legal_hold',
    [personal('accountable', 'fence', 'tenant', 'placed_by reason')],
    'id site_id call_id evidence_id placed_at',
  ),
  ofTenant(
    'report_logo',
    [personal('accountable', 'fence', 'tenant', 'changed_by')],
    'jpeg sha256 changed_at',
  ),
  ofTenant(
    'report_template',
    [personal('accountable', 'fence', 'tenant', 'changed_by')],
    'version template changed_at',
  ),
  ofTenant(
    'share_link',
    [
      personal('sharing', 'fence', 'tenant', 'label last_opened_at'),
      personal('sharing', 'hash', 'tenant', 'token_hash'),
      personal('sharing', 'password', 'tenant', 'password_hash'),
      personal('accountable', 'fence', 'tenant', 'created_by'),
    ],
    'id expires_at revoked_at max_openings openings created_at',
  ),
  ofTenant('share_link_item', [], 'share_link_id evidence_id position'),
  ofTenant(
    'share_opening',
    [
      personal('sharing', 'fence', 'session', 'address'),
      personal('sharing', 'hash', 'session', 'token_hash'),
    ],
    'id share_link_id opened_at expires_at',
  ),
  ofTenant('object_check', [], 'object_id checked_at fault'),
  ofTenant(
    'integrity_run',
    [],
    'id began_at ended_at checked objects never_checked differences oldest_at log_size log_sound',
  ),
  ofTenant('integrity_report', [], 'id month made_at document signature public_key'),
  ofTenant('monthly_report', [], 'id month state asked_at made_at document sha256'),
];
