import type { CheckSheet, Locale } from '@rinjo/contract';
import { csvTable } from '../../../../platform/http/csv-cell.js';
import { sheetCells, sheetHead } from './sheet-cells.js';
import { cellTexts, columnHeadings } from './sheet-table.js';

/** The sheet as text/csv with BOM: its head, an empty line, the table. */
export function sheetCsv(sheet: CheckSheet, locale: Locale): string {
  return csvTable([
    ...sheetHead(sheet, locale).map(({ label, value }) => [label, value]),
    [],
    columnHeadings(locale),
    ...sheetCells(sheet, locale).map(cellTexts),
  ]);
}
