import type { Locale, PrintedRow } from '@rinjo/contract';
import { WORDS } from './sheet-words.js';

/** The columns of a spreadsheet, in the order of the form so that they can be pasted beside it: key and width in characters. */
export const SHEET_COLUMNS = [
  ['no', 5],
  ['area', 12],
  ['item', 28],
  ['unit', 16],
  ['answer', 12],
  ['value', 44],
  ['promise', 60],
  ['window', 26],
  ['samples', 10],
  ['known', 16],
  ['reasons', 44],
  ['earlier', 28],
  ['evidence', 44],
] as const;

export const columnHeadings = (locale: Locale): readonly string[] =>
  SHEET_COLUMNS.map(([key]) => WORDS[locale].columns[key]);

export const cellTexts = (row: PrintedRow): readonly string[] =>
  SHEET_COLUMNS.map(([key]) => (key === 'reasons' ? reasonLines(row) : String(row[key])));

/** What is missing, a line for each. */
export const reasonLines = ({ reasons }: Pick<PrintedRow, 'reasons'>): string =>
  reasons.map(({ text }) => text).join('\n');
