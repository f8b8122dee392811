import { type MappedTable, ofTenant, personal } from '../mapped-table.js';

/** Work that is under way, and what goes out of the product. */
export const PASSED_ON_MAP: readonly MappedTable[] = [
  ofTenant(
    'job',
    [personal('work', 'fence', 'month', 'payload last_error')],
    'id kind dedupe_key run_at taken_by attempts max_attempts created_at failed_at request_id',
  ),
  ofTenant(
    'idempotency_key',
    [
      personal('work', 'fence', 'day', 'caller'),
      personal('work', 'hash', 'day', 'key_hash fingerprint'),
      personal('work', 'tenantKey', 'day', 'answer'),
    ],
    'id expires_at',
  ),
  ofTenant(
    'webhook',
    [personal('accountable', 'fence', 'tenant', 'created_by')],
    `id url description events enabled disabled_because secret previous_secret previous_secret_until failing_since last_attempt_at
     created_at`,
  ),
  ofTenant(
    'webhook_delivery',
    [personal('integration', 'fence', 'month', 'body')],
    `id webhook_id event_id event state created_at attempts last_attempt_at last_status last_error last_duration_ms
     next_attempt_at`,
  ),
  ofTenant(
    'webhook_attempt',
    [personal('integration', 'fence', 'month', 'excerpt')],
    'delivery_id n at status error duration_ms',
  ),
  ofTenant(
    'tenant_export',
    [personal('accountable', 'fence', 'tenant', 'requested_by')],
    `id state end_reason requested_at part_bytes files bytes bytes_done working_on withheld tables finished_at expires_at
     manifest_sha256 public_key`,
  ),
  ofTenant('tenant_export_grant', [personal('signIn', 'fence', 'session', 'session_id')], 'export_id until'),
  ofTenant(
    'tenant_export_file',
    [
      personal('portability', 'fence', 'month', 'path'),
      personal('portability', 'tenantKey', 'month', 'object_id'),
    ],
    'export_id n part bytes sha256 evidence_id modified_at lost',
  ),
  ofTenant(
    'tenant_export_part',
    [personal('portability', 'tenantKey', 'month', 'object_id')],
    'id export_id part',
  ),
  ofTenant('tenant_import', [], 'export_id manifest_sha256 started_at finished_at'),
];
