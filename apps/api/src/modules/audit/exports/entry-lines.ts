import type { LogExportFormat } from '@rinjo/contract';
import { CSV_BOM, csvRow } from '../../../platform/http/csv-cell.js';
import { escapedJson } from '../streams/escaped-json.js';
import { shownText } from '../streams/shown-text.js';
import type { LogKind } from './kinds/log-kind.js';

/** What a file begins with. */
export const headOf = (
  format: LogExportFormat,
  { columns }: Pick<LogKind<unknown, unknown>, 'columns'>,
  zone: string,
): string => (format === 'csv' ? CSV_BOM + csvRow(['time_utc', `time_local (${zone})`, ...columns]) : '');

/**
 * Writes entries, one on a line. A table says when it was in UTC and by the clocks of `zone`; nothing in it is a formula, and what
 * ends lines, steers terminals or turns the direction of text is written out.
 */
export function entryWriter<Row>(
  format: LogExportFormat,
  kind: Pick<LogKind<Row, unknown>, 'atOf' | 'cells' | 'json' | 'ocsf'>,
  zone: string,
): (row: Row) => string {
  switch (format) {
    case 'csv': {
      const local = new Intl.DateTimeFormat('sv-SE', {
        ...{ timeZone: zone, dateStyle: 'short', timeStyle: 'medium' },
      });
      return (row) => {
        const at = kind.atOf(row);
        return csvRow([at.toISOString(), local.format(at), ...kind.cells(row).map(shownText)]);
      };
    }
    case 'jsonl':
      return (row) => `${escapedJson(kind.json(row))}\n`;
    case 'ocsf':
      return (row) => `${escapedJson(kind.ocsf(row))}\n`;
  }
}
