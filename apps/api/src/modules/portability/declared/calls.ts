import { type ExportedTable, NOBODYS_TOKEN } from './exported-table.js';

/** A call that was going on when it was exported has ended when it is restored. */
const WAS_OPEN = `r.phase in ('ringing', 'open', 'live')`;
const WAS_IN = `r.state <> 'left'`;

/** An export of before there were any has none. */
const OWN_FIELDS = `coalesce(r.custom_fields, '{}')`;

/** Calls, who was in them, and what was said and drawn. */
export const CALL_TABLES: readonly ExportedTable[] = [
  {
    table: 'custom_field_list',
    columns: ['version', 'fields', 'changed_at'],
    order: 'tenant_id',
    restored: {},
  },
  {
    table: 'site',
    columns: [
      ...[
        'id',
        'name',
        'code',
        'address',
        'note',
        'custom_fields',
        'created_by',
        'created_at',
        'archived_at',
      ],
    ],
    order: 'created_at, id',
    restored: { set: { custom_fields: OWN_FIELDS } },
  },
  {
    table: 'consent_text',
    columns: ['id', 'version', 'ja', 'en', 'hash', 'written_by', 'written_at'],
    order: 'version',
    restored: {},
  },
  {
    table: 'call',
    columns: [
      ...['id', 'title', 'phase', 'created_by', 'max_participants', 'created_at', 'started_at', 'ended_at'],
      ...['end_reason', 'site_id', 'scheduled_at', 'duration_min', 'time_zone', 'schedule_revision', 'lobby'],
      ...['reminders', 'custom_fields'],
    ],
    left: {
      media_epoch: 'of the process that it ran on',
      node_id: 'of the process that it ran on',
      placed_at: 'of the process that it ran on',
    },
    order: 'created_at, id',
    restored: {
      set: {
        phase: `case when ${WAS_OPEN} then 'ended' else r.phase end`,
        ended_at: `case when ${WAS_OPEN} then $2 else r.ended_at end`,
        custom_fields: OWN_FIELDS,
        end_reason: `case when ${WAS_OPEN} then 'server' else r.end_reason end`,
      },
    },
  },
  {
    table: 'call_invitation',
    columns: ['id', 'call_id', 'user_id', 'invited_by', 'invited_at'],
    order: 'call_id, id',
    restored: {},
  },
  {
    table: 'guest_link',
    columns: [
      ...[
        'id',
        'call_id',
        'label',
        'uses',
        'max_uses',
        'expires_at',
        'revoked_at',
        'created_by',
        'created_at',
      ],
      ...['guest_name', 'skips_lobby'],
    ],
    left: { token_hash: 'secret' },
    order: 'call_id, id',
    restored: { set: { token_hash: NOBODYS_TOKEN, revoked_at: 'coalesce(r.revoked_at, r.created_at)' } },
  },
  {
    table: 'guest_session',
    columns: ['id', 'call_id', 'guest_link_id', 'display_name', 'created_at', 'expires_at', 'revoked_at'],
    left: { token_hash: 'secret' },
    order: 'call_id, id',
    restored: { set: { token_hash: NOBODYS_TOKEN, revoked_at: 'coalesce(r.revoked_at, r.expires_at)' } },
  },
  {
    table: 'lobby_entry',
    columns: ['id', 'call_id', 'guest_session_id', 'device', 'state', 'asked_at', 'decided_at'],
    order: 'call_id, id',
    restored: { set: { state: `case when r.state = 'waiting' then 'left' else r.state end` } },
  },
  {
    table: 'participant',
    columns: [
      ...['id', 'call_id', 'user_id', 'guest_session_id', 'display_name', 'role', 'device', 'state'],
      ...['joined_at', 'left_at', 'leave_reason'],
    ],
    left: {
      ...{ session_id: 'sessions stay', node_id: 'of the process that it ran on', held_until: 'a timer' },
      resume_token_hash: 'secret',
    },
    order: 'call_id, joined_at, id',
    restored: {
      set: {
        state: `'left'`,
        left_at: `case when ${WAS_IN} then $2 else r.left_at end`,
        leave_reason: `case when ${WAS_IN} then 'call_ended' else r.leave_reason end`,
        node_id: `'00000000-0000-0000-0000-000000000000'::uuid`,
      },
    },
  },
  {
    table: 'consent_acceptance',
    columns: ['id', 'text_id', 'version', 'hash', 'user_id', 'guest_session_id', 'at'],
    order: 'at, id',
    restored: {},
  },
  {
    table: 'call_ring',
    columns: [
      ...['id', 'call_id', 'from_user', 'to_user', 'state', 'because', 'note', 'started_at', 'expires_at'],
      ...['ended_at', 'seen_at'],
    ],
    order: 'call_id, started_at, id',
    restored: {
      // Nobody hears the ones that rang at that moment any more.
      where: `r.state <> 'ringing'`,
    },
  },
  {
    table: 'call_stage',
    columns: ['call_id', 'surface', 'shown_by', 'version'],
    order: 'call_id',
    restored: {},
  },
  {
    table: 'call_board',
    columns: ['call_id', 'texts', 'corner', 'shown', 'written_by', 'version'],
    order: 'call_id',
    restored: {},
  },
  {
    table: 'drawing_step',
    columns: ['call_id', 'seq', 'participant_id', 'surface', 'operation', 'at'],
    order: 'call_id, seq',
    restored: {},
  },
  {
    table: 'chat_message',
    columns: ['id', 'call_id', 'participant_id', 'author_name', 'text', 'mentions', 'file_id', 'at'],
    order: 'call_id, at, id',
    restored: {},
  },
  {
    table: 'call_conformity',
    columns: ['call_id', 'preset', 'limits', 'chosen_by', 'chosen_at'],
    order: 'call_id',
    restored: {},
  },
  {
    table: 'call_conformity_batch',
    columns: ['call_id', 'participant_id', 'until', 'limits', 'samples', 'filmed_ms', 'bytes'],
    order: 'call_id, participant_id, until',
    restored: {},
  },
  {
    table: 'support_request',
    columns: [
      'id',
      'number',
      'kind',
      'subject',
      'call_id',
      'asked_by',
      'asked_by_name',
      'contact',
      'received_at',
    ],
    order: 'number',
    restored: { never: 'was asked of the operator of this installation, whose answers are measured' },
  },
  {
    table: 'support_message',
    columns: ['id', 'request_id', 'seq', 'at', 'kind', 'side', 'author_id', 'author_name', 'text'],
    order: 'request_id, seq',
    restored: { never: 'goes with its request' },
  },
];
