import type { FigureName } from '@rinjo/contract';

/** More of it is better. */
const HIGHER: readonly FigureName[] = [
  'availability',
  'mtbf',
  'smallest_lead',
  'recordings_in_time',
  'backups_in_time',
  'exports_in_time',
  'recovery_window',
  'verified_generations',
  'inputs_defined',
  'attacks_repelled',
  'endpoints_registered',
  'components_watched',
  'probers',
  'domain_node',
  'domain_site',
  'domain_region',
  'calendar_days',
];

/** Less of it is better. */
const LOWER: readonly FigureName[] = [
  ...(['downtime', 'blips', 'months_missed', 'mttr', 'failures', 'long_failures', 'late_incidents'] as const),
  ...(['interval_p50', 'interval_p95', 'interval_max'] as const),
  ...(['notification_p50', 'notification_p95', 'notification_max'] as const),
  ...(['test_notification_p50', 'test_notification_p95', 'test_notification_max'] as const),
  ...(['customer_notification_p50', 'customer_notification_p95', 'customer_notification_max'] as const),
  ...(['planned_stops', 'late_windows', 'late_end_notices', 'late_reports'] as const),
  ...(['answer_p95', 'page_p75', 'picture_p95', 'probed_answer_p95', 'probed_picture_p95'] as const),
  ...(['slow_stretch', 'slow_month', 'page_age_p95', 'page_age_max', 'erasure_certificate'] as const),
  ...([
    'oldest_check',
    'integrity_differences',
    'checksum_failures',
    'database_faults',
    'backup_age',
    'archive_lag',
  ] as const),
  ...(['lost_of_database', 'lost_of_originals', 'rebuild_time', 'recovery_gaps'] as const),
  ...(['recovery_of_node', 'recovery_of_machine', 'recovery_of_worker', 'recovery_of_process'] as const),
  ...(['recovery_of_database', 'recovery_of_site', 'lost_at_site', 'originals_lost_at_site'] as const),
  ...(['undefined_columns', 'operator_reads_beyond', 'log_search_p95', 'definitions_age'] as const),
  ...(['files_unscanned', 'open_findings', 'overdue_fixes', 'patch_days_max', 'feed_days'] as const),
];

/** 1: more is better, -1: less is, 0: neither, for what is counted and not judged. */
export function directionOf(name: FigureName): -1 | 0 | 1 {
  if (HIGHER.includes(name) || name.startsWith('availability_')) return 1;
  return LOWER.includes(name) || name.startsWith('slow_') ? -1 : 0;
}
