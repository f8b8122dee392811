import type { LogExportFormat, LogName } from '@rinjo/contract';

const ENDINGS: Readonly<Record<LogExportFormat, string>> = { csv: 'csv', jsonl: 'jsonl', ocsf: 'ocsf.jsonl' };
const TYPES: Readonly<Record<LogExportFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  jsonl: 'application/x-ndjson; charset=utf-8',
  ocsf: 'application/x-ndjson; charset=utf-8',
};

/** The name that a file of entries is downloaded by: two of one day differ by their time (UTC). */
export const fileName = (slug: string, log: LogName, format: LogExportFormat, at: Date): string =>
  `rinjo-${slug}-${log}-${at.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z.${ENDINGS[format]}`;

export const contentTypeOf = (format: LogExportFormat): string => TYPES[format];
