import type { CheckSheet, Locale } from '@rinjo/contract';
import writeExcelFile from 'write-excel-file/node';
import { safeCell } from '../../../../platform/http/csv-cell.js';
import { sheetCells, sheetHead } from './sheet-cells.js';
import { cellTexts, columnHeadings, SHEET_COLUMNS } from './sheet-table.js';
import { WORDS } from './sheet-words.js';

const HEADING = { fontWeight: 'bold', backgroundColor: '#dfe9ec', wrap: true, alignVertical: 'top' } as const;
const CELL = { wrap: true, alignVertical: 'top' } as const;

/** The sheet as a workbook (Office Open XML) of two sheets: the table, whose first row is the headings, and its head. */
export function sheetXlsx(sheet: CheckSheet, locale: Locale): Promise<Buffer> {
  const text = (value: string, style: object = CELL) => ({ ...style, type: String, value: safeCell(value) });
  const table = [
    columnHeadings(locale).map((heading) =>
      text(heading, { ...HEADING, borderColor: '#55656a', bottomBorderStyle: 'thin' }),
    ),
    ...sheetCells(sheet, locale).map((row) =>
      cellTexts(row).map((cell, i) => (i === 0 ? { ...CELL, type: Number, value: row.no } : text(cell))),
    ),
  ];
  const head = sheetHead(sheet, locale).map(({ label, value }) => [text(label, HEADING), text(value)]);
  const { title, header } = WORDS[locale];
  return writeExcelFile([
    {
      data: table,
      sheet: title.slice(0, 31),
      columns: SHEET_COLUMNS.map(([, width]) => ({ width })),
      stickyRowsCount: 1,
    },
    { data: head, sheet: header.edition, columns: [{ width: 20 }, { width: 60 }] },
  ]).toBuffer();
}
