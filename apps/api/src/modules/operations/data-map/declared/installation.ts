import { type MappedTable, ofInstallation, personal } from '../mapped-table.js';

/** Tables of the installation: of those who run it, and of what they answer for. */
export const INSTALLATION_MAP: readonly MappedTable[] = [
  ofInstallation(
    'plan',
    [],
    'id code name max_participants_per_call max_concurrent_calls storage_bytes log_retention_days features',
  ),
  ofInstallation('rate_limit', [personal('abuse', 'installation', 'day', 'key')], 'points expire'),
  ofInstallation('webauthn_challenge', [personal('signIn', 'hash', 'day', 'hash bound_to')], 'expires_at'),
  ofInstallation('api_node', [], 'id started_at expires_at host'),
  ofInstallation('service_host', [], 'host seen_at'),
  ofInstallation('spool_key', [], 'id key created_at'),
  ofInstallation('migration', [], 'id timestamp name'),
  ofInstallation(
    'operator',
    [
      personal('operators', 'installation', 'operator', 'id email email_key name'),
      personal('operators', 'password', 'operator', 'password_hash'),
      personal('operators', 'installationKey', 'operator', 'totp'),
    ],
    'totp_step created_at',
  ),
  ofInstallation(
    'operator_link',
    [
      personal('operators', 'installation', 'day', 'operator_id'),
      personal('operators', 'hash', 'day', 'token_hash'),
      personal('operators', 'installationKey', 'day', 'totp'),
    ],
    'expires_at',
  ),
  ofInstallation(
    'operator_session',
    [
      personal('operators', 'installation', 'session', 'operator_id last_seen_at'),
      personal('operators', 'hash', 'session', 'token_hash'),
      personal('abuse', 'installation', 'session', 'address user_agent'),
    ],
    'id created_at expires_at',
  ),
  ofInstallation('prober', [], 'id name key_hash created_at'),
  ofInstallation(
    'probe_sample',
    [],
    'component slot prober_id ok began_milliseconds milliseconds code outside received_at',
  ),
  ofInstallation(
    'probe_call',
    [],
    'slot prober_id outside stages answer_milliseconds first_picture_milliseconds failed code received_at',
  ),
  ofInstallation('timed_minute', [], 'minute node_id kind bins'),
  ofInstallation('timed_hour', [], 'hour kind bins'),
  ofInstallation('judged_hour', [], 'hour minutes'),
  ofInstallation('job_run', [], 'id kind started_at deadline_at ended_at result'),
  ofInstallation(
    'incident',
    [personal('operators', 'installation', 'installation', 'reported_by')],
    'id component source opened_at detected_at',
  ),
  ofInstallation(
    'incident_update',
    [personal('operators', 'installation', 'installation', 'written_by')],
    'id incident_id stage at ja en forecast_at closed_at',
  ),
  ofInstallation(
    'maintenance_window',
    [personal('operators', 'installation', 'installation', 'made_by made_by_name')],
    'id window_id recorded_at kind state planned_start planned_end actual_start actual_end ja en notice_id notice_by',
  ),
  ofInstallation('notice', [], 'id kind subject event about made_at happened_at facts'),
  ofInstallation('notice_receiver', [], 'notice_id organization_id listed_at counts'),
  ofInstallation(
    'notice_delivery',
    [personal('account', 'installation', 'installation', 'user_id')],
    'id notice_id organization_id channel outcome at code',
  ),
  ofInstallation('notice_task', [], 'notice_id organization_id due_at tries'),
  ofInstallation(
    'service_end',
    [personal('operators', 'installation', 'installation', 'made_by made_by_name')],
    'id number announced_at ends_at ja en notice_id',
  ),
  ofInstallation(
    'status_subscriber',
    [
      personal('news', 'installation', 'subscription', 'email email_key locale end_token'),
      personal('news', 'hash', 'subscription', 'confirm_hash'),
    ],
    'id asked_at confirmed_at',
  ),
  ofInstallation(
    'status_letter',
    [personal('news', 'installation', 'day', 'subscriber_id')],
    'notice_id due_at tries',
  ),
  ofInstallation('alert', [], 'id rule component opened_at detected_at prober_id canary'),
  ofInstallation(
    'alert_event',
    [personal('duty', 'installation', 'installation', 'contact')],
    'alert_id kind channel at',
  ),
  ofInstallation(
    'on_call_list',
    [personal('duty', 'installation', 'installation', 'made_by contacts')],
    'id made_at',
  ),
  ofInstallation(
    'installation_contacts',
    [personal('emergency', 'installation', 'installation', 'contacts made_by')],
    'id version made_at',
  ),
  ofInstallation(
    'backup_set',
    [],
    'generation method place started_at ended_at verified_at database_bytes stored_bytes manifest_sha256',
  ),
  ofInstallation('backup_drop', [], 'generation dropped_at'),
  ofInstallation('backup_failure', [], 'id at code message'),
  ofInstallation('backup_listing', [], 'id at generations oldest_at newest_at gaps'),
  ofInstallation('backup_object', [], 'container name copied_at gone_at'),
  ofInstallation('archive_sample', [], 'id at largest_lag_ms failures'),
  ofInstallation('heartbeat', [], 'one beat_at sequence'),
  ofInstallation('drill', [], 'id kind started_at ended_at passed measured failure'),
  ofInstallation(
    'drill_order',
    [personal('accountable', 'installation', 'installation', 'ordered_by')],
    'id kind ordered_at begun_at step told_at ended_at passed',
  ),
  ofInstallation('installation_log', [], 'seq at action subject commitment salt payload'),
  ofInstallation('installation_checkpoint', [], 'size root at key_version public_key note'),
  ofInstallation('topology_sample', [], 'at hosts standby shared_store outside_prober'),
  ofInstallation('canary_run', [], 'id canary at outcome detail took_ms processor_ms release'),
  ofInstallation('security_incident', [], 'id canary run_id opened_at'),
  ofInstallation(
    'security_incident_end',
    [personal('operators', 'installation', 'installation', 'ended_by ended_by_name')],
    'incident_id ended_at text',
  ),
  ofInstallation(
    'attestation',
    [personal('statements', 'installation', 'installation', 'owner made_by made_by_name')],
    'id row_no answer statement_ja statement_en document document_sha256 valid_until made_at',
  ),
  ofInstallation(
    'sheet_edition',
    [personal('statements', 'installation', 'installation', 'made_by text')],
    'id number made_at release window_from window_to counts sha256 signature public_key',
  ),
  ofInstallation('release', [], 'id seen_at version built_at source sbom_sha256 components image_digest'),
  ofInstallation('advisory_check', [], 'id at failure'),
  ofInstallation(
    'advisory',
    [],
    'id at open advisory name version severity title url fixed_in fix_released_at',
  ),
  ofInstallation(
    'residency',
    [],
    'id at kind host in_use country region sub_processor legal_basis_ja legal_basis_en',
  ),
  ofInstallation(
    'erasure',
    [personal('accountable', 'installation', 'installation', 'details')],
    'id run subject state at',
  ),
  ofInstallation(
    'erasure_certificate',
    [personal('accountable', 'installation', 'installation', 'document')],
    'run signature public_key issued_at',
  ),
];
