import { type MappedTable, ofTenant, personal } from '../mapped-table.js';

/** What was done and read, and who is told. */
export const LOG_MAP: readonly MappedTable[] = [
  ofTenant(
    'audit_entry',
    [personal('audit', 'fence', 'log', 'actor_id actor_name address user_agent details search_text')],
    'id seq at action outcome actor_kind request_id salt commitment',
  ),
  ofTenant('audit_reference', [personal('audit', 'fence', 'log', 'object_id')], 'object_type at seq'),
  ofTenant(
    'access_entry',
    [personal('audit', 'fence', 'log', 'actor_id actor_name address user_agent object_id')],
    `id at via route outcome status code content duration_ms actor_kind request_id call_id object_type seq`,
  ),
  ofTenant('audit_head', [], 'size forgotten_before'),
  ofTenant('audit_tile', [], 'level index hashes root'),
  ofTenant('audit_checkpoint', [], 'size root at key_version public_key note'),
  ofTenant('access_head', [], 'size'),
  ofTenant('log_watch', [], 'looked_up_to'),
  ofTenant('log_alert_rule', [], 'rule enabled threshold'),
  ofTenant(
    'log_alert',
    [personal('abuse', 'fence', 'tenant', 'subject_id country acknowledged_by')],
    'id rule subject_kind count first_at last_at acknowledged_at',
  ),
  ofTenant(
    'log_stream',
    [],
    'id name url format enabled token ca sent_up_to last_sent_at failing_since last_error created_at log',
  ),
  ofTenant(
    'log_export',
    [
      personal('accountable', 'fence', 'month', 'requested_by'),
      personal('audit', 'fence', 'month', 'conditions'),
      personal('audit', 'tenantKey', 'month', 'object_id'),
    ],
    `id log format state end_reason requested_at time_zone rows percent finished_at expires_at checkpoint_size checkpoint_note`,
  ),
  ofTenant('log_export_grant', [personal('signIn', 'fence', 'session', 'session_id')], 'export_id until'),
  ofTenant(
    'operator_grant',
    [
      personal(
        ...(['accountable', 'fence', 'tenant'] as const),
        `operator_id operator_name reason tenant_approved_by first_operator_id first_operator_name second_operator_id
         second_operator_name`,
      ),
    ],
    `id scope minutes emergency asked_at answer_by tenant_approved_at first_operator_at second_operator_at starts_at ends_at
     ended_at ended_by`,
  ),
];
