import { parse } from 'csv-parse/sync';
import { type ImportColumn, type ImportEncoding, LIMITS } from '@rinjo/contract';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { uncsvCell } from '../../../platform/http/csv-cell.js';

export interface SheetRow {
  /** The line of the file that it ends on, from 1. */
  readonly line: number;
  /** Trimmed; a column that the file lacks is empty. */
  readonly cells: Readonly<Record<ImportColumn, string>>;
}

export interface Sheet {
  readonly encoding: ImportEncoding;
  /** Columns that the file has. */
  readonly columns: ReadonlySet<ImportColumn>;
  readonly rows: readonly SheetRow[];
}

/** What people call the columns, folded: without regard to case, width and spaces. */
const HEADINGS: Readonly<Record<string, ImportColumn>> = {
  email: 'email',
  'e-mail': 'email',
  mail: 'email',
  メールアドレス: 'email',
  メール: 'email',
  name: 'name',
  displayname: 'name',
  氏名: 'name',
  名前: 'name',
  表示名: 'name',
  language: 'language',
  locale: 'language',
  言語: 'language',
  roles: 'roles',
  role: 'roles',
  役割: 'roles',
  権限: 'roles',
  groups: 'groups',
  group: 'groups',
  グループ: 'groups',
};

const unreadable = (reason: string, line?: number): DomainError =>
  new DomainError('IMPORT_UNREADABLE', { reason, ...(line !== undefined && { line }) });

/**
 * Reads a list of people as spreadsheets write it: UTF-8 with or without BOM, UTF-16 with BOM, or Shift_JIS, which is what
 * Excel in Japanese calls CSV; columns divided by comma, semicolon or tab. Throws IMPORT_UNREADABLE.
 */
export function readSheet(bytes: Buffer): Sheet {
  const { text, encoding } = decode(bytes);
  const records = recordsOf(text);
  const [head, ...rest] = records;
  if (!head) throw unreadable('empty');
  const columns = columnsOf(head.record);
  if (rest.length > LIMITS.importRows) throw unreadable('too_many_rows');
  const rows = rest.map(({ record, line }) => ({ line, cells: cellsOf(columns, record) }));
  return { encoding, columns: new Set(columns.values()), rows };
}

function decode(bytes: Buffer): { readonly text: string; readonly encoding: ImportEncoding } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: decodeAs('utf-16le', bytes) ?? '', encoding: 'utf-16le' };
  const utf8 = decodeAs('utf-8', bytes);
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8' };
  const japanese = decodeAs('shift_jis', bytes);
  if (japanese === null) throw unreadable('encoding');
  return { text: japanese, encoding: 'shift_jis' };
}

/** Null when the bytes are none of this encoding. */
function decodeAs(encoding: ImportEncoding, bytes: Buffer): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

interface RecordAt {
  readonly record: readonly string[];
  readonly line: number;
}

function recordsOf(text: string): RecordAt[] {
  const [firstLine = ''] = text.split(/[\r\n]/, 1);
  const delimiter = [',', ';', '\t'].find((sign) => firstLine.includes(sign)) ?? ',';
  try {
    const lines: number[] = [];
    const records = parse(text, {
      ...{ bom: true, delimiter, relax_column_count: true, skip_empty_lines: true },
      ...{ skip_records_with_empty_values: true, max_record_size: 20_000, to: LIMITS.importRows + 2 },
      on_record: (record: string[], info) => {
        lines.push(info.lines);
        return record;
      },
    });
    return records.map((record, at) => ({ record, line: lines[at] ?? 0 }));
  } catch (cause) {
    const line = cause instanceof Error && 'lines' in cause ? Number(cause.lines) : undefined;
    throw unreadable('csv', line);
  }
}

const folded = (heading: string): string => heading.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');

/** By position. Headings that say nothing to us are left out. */
function columnsOf(head: readonly string[]): ReadonlyMap<number, ImportColumn> {
  const columns = new Map<number, ImportColumn>();
  for (const [at, heading] of head.entries()) {
    const key = folded(heading);
    const column = Object.hasOwn(HEADINGS, key) ? HEADINGS[key] : undefined;
    if (!column) continue;
    if ([...columns.values()].includes(column)) throw unreadable('heading_twice', 1);
    columns.set(at, column);
  }
  if (![...columns.values()].includes('email')) throw unreadable('no_email_column', 1);
  return columns;
}

function cellsOf(
  columns: ReadonlyMap<number, ImportColumn>,
  record: readonly string[],
): Readonly<Record<ImportColumn, string>> {
  const cells: Record<ImportColumn, string> = { email: '', name: '', language: '', roles: '', groups: '' };
  for (const [at, column] of columns) cells[column] = uncsvCell((record[at] ?? '').trim());
  return cells;
}
