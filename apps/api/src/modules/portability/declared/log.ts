import type { ExportedTable } from './exported-table.js';

/** What happened. */
export const LOG_TABLES: readonly ExportedTable[] = [
  {
    table: 'audit_entry',
    columns: [
      ...['id', 'seq', 'at', 'action', 'outcome', 'actor_kind', 'actor_id', 'actor_name', 'request_id'],
      ...['address', 'user_agent', 'details', 'salt', 'commitment'],
    ],
    left: { search_text: 'made anew' },
    order: 'seq',
    restored: {
      never: 'a log has no past that others wrote: it stays in the export, whose hash the new log names',
    },
  },
  {
    table: 'access_entry',
    columns: [
      ...[
        'id',
        'at',
        'via',
        'route',
        'outcome',
        'status',
        'code',
        'content',
        'duration_ms',
        'actor_kind',
        'actor_id',
        'actor_name',
      ],
      ...['request_id', 'address', 'user_agent', 'call_id', 'object_type', 'object_id'],
    ],
    left: { seq: 'the order in which it is sent elsewhere' },
    order: 'at, id',
    restored: { never: 'what was asked of the installation that wrote it' },
  },
  {
    table: 'log_alert',
    columns: [
      ...['id', 'rule', 'subject_kind', 'subject_id', 'country', 'count', 'first_at', 'last_at'],
      ...['acknowledged_at', 'acknowledged_by'],
    ],
    order: 'last_at, id',
    restored: { never: 'found in the log that stays in the export' },
  },
  {
    table: 'log_alert_rule',
    columns: ['rule', 'enabled', 'threshold'],
    order: 'rule',
    restored: {},
  },
  {
    table: 'audit_checkpoint',
    columns: ['size', 'root', 'at', 'key_version', 'public_key', 'note'],
    order: 'size',
    restored: { never: 'signed by the installation that wrote the log' },
  },
];
