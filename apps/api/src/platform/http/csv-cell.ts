/** In front of a table, so that spreadsheets read UTF-8. */
export const CSV_BOM = '\ufeff';

/** What a spreadsheet would take for the beginning of a formula, in both widths (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

/** What a spreadsheet takes for text: a formula begins with an apostrophe. */
export const safeCell = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** A quoted cell (RFC 4180). */
export const csvCell = (text: string): string => `"${safeCell(text).replaceAll('"', '""')}"`;

/** One line of a table. */
export const csvRow = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`;

/** A table as text/csv with BOM. */
export function csvTable(rows: readonly (readonly string[])[]): string {
  return CSV_BOM + rows.map(csvRow).join('');
}

/** A cell as it was before `csvCell`. */
export function uncsvCell(text: string): string {
  return text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text;
}
