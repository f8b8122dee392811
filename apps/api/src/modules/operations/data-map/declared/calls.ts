import { type MappedTable, ofTenant, personal } from '../mapped-table.js';

/** Calls, who was in them, and what was said, drawn and measured. */
export const CALL_MAP: readonly MappedTable[] = [
  ofTenant('custom_field_list', [], 'version fields changed_at'),
  ofTenant(
    'site',
    [
      personal('sites', 'fence', 'tenant', 'name address note custom_fields'),
      personal('accountable', 'fence', 'tenant', 'created_by'),
    ],
    'id code created_at archived_at',
  ),
  ofTenant(
    'call',
    [personal('calls', 'fence', 'tenant', 'title custom_fields created_by')],
    `id phase max_participants media_epoch created_at started_at ended_at end_reason site_id scheduled_at duration_min time_zone
     schedule_revision lobby reminders node_id placed_at`,
  ),
  ofTenant(
    'call_invitation',
    [personal('calls', 'fence', 'tenant', 'user_id invited_by')],
    'id call_id invited_at',
  ),
  ofTenant(
    'guest_link',
    [
      personal('guests', 'fence', 'tenant', 'label guest_name'),
      personal('guests', 'hash', 'tenant', 'token_hash'),
      personal('accountable', 'fence', 'tenant', 'created_by'),
    ],
    'id call_id uses max_uses expires_at revoked_at created_at skips_lobby',
  ),
  ofTenant(
    'guest_session',
    [
      personal('guests', 'fence', 'tenant', 'display_name'),
      personal('guests', 'hash', 'tenant', 'token_hash'),
    ],
    'id call_id guest_link_id created_at expires_at revoked_at',
  ),
  ofTenant(
    'call_ticket',
    [
      personal('calls', 'fence', 'day', 'session_id guest_session_id'),
      personal('calls', 'hash', 'day', 'token_hash'),
    ],
    'id call_id expires_at',
  ),
  ofTenant(
    'participant',
    [
      personal(
        ...(['calls', 'fence', 'tenant'] as const),
        'user_id session_id guest_session_id display_name device joined_at left_at leave_reason',
      ),
      personal('calls', 'hash', 'tenant', 'resume_token_hash'),
    ],
    'id call_id role state node_id held_until',
  ),
  ofTenant(
    'lobby_entry',
    [personal('guests', 'fence', 'tenant', 'guest_session_id device')],
    'id call_id state asked_at decided_at',
  ),
  ofTenant(
    'desk_line',
    [personal('reach', 'fence', 'session', 'user_id session_id')],
    'id node_key opened_at',
  ),
  ofTenant(
    'call_ring',
    [personal('reach', 'fence', 'tenant', 'from_user to_user note seen_at')],
    'id call_id state because started_at expires_at ended_at',
  ),
  ofTenant(
    'chat_message',
    [personal('content', 'fence', 'tenant', 'participant_id author_name text mentions')],
    'id call_id file_id at',
  ),
  ofTenant(
    'drawing_step',
    [personal('content', 'fence', 'tenant', 'participant_id operation')],
    'call_id seq surface at',
  ),
  ofTenant('call_stage', [personal('calls', 'fence', 'tenant', 'shown_by')], 'call_id surface version'),
  ofTenant(
    'call_board',
    [personal('content', 'fence', 'tenant', 'texts written_by')],
    'call_id corner shown version',
  ),
  ofTenant(
    'call_conformity',
    [personal('accountable', 'fence', 'tenant', 'chosen_by')],
    'call_id preset limits chosen_at',
  ),
  ofTenant(
    'call_conformity_batch',
    [personal('calls', 'fence', 'tenant', 'participant_id')],
    'call_id until limits samples filmed_ms bytes',
  ),
  ofTenant(
    'call_report',
    [personal('accountable', 'fence', 'tenant', 'by_user_id')],
    'id call_id state language percent evidence_id reason created_at',
  ),
];
