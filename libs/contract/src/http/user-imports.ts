/** Columns of a list of people, in the order of the template. Headings may be in Japanese or English. */
export const IMPORT_COLUMNS = ['email', 'name', 'language', 'roles', 'groups'] as const;
export type ImportColumn = (typeof IMPORT_COLUMNS)[number];

export const IMPORT_OUTCOMES = ['create', 'update', 'unchanged', 'error'] as const;
export type ImportOutcome = (typeof IMPORT_OUTCOMES)[number];

/** Why a row cannot be taken. */
export const IMPORT_ROW_ERRORS = [
  'email_missing',
  'email_invalid',
  /** Another row above has the same address. */
  'email_twice',
  'name_missing',
  'name_too_long',
  'language_unknown',
  'role_unknown',
  'roles_too_many',
  'group_unknown',
  'group_full',
  /** The role holds rights that whoever imports lacks, or the person has such rights. */
  'beyond_own_rights',
] as const;
export type ImportRowError = (typeof IMPORT_ROW_ERRORS)[number];

export interface ImportRowView {
  /** The line of the file that the row ends on, from 1. */
  readonly line: number;
  readonly email: string;
  readonly name: string;
  readonly outcome: ImportOutcome;
  /** The first thing that is wrong with the row. */
  readonly error: {
    readonly reason: ImportRowError;
    readonly column: ImportColumn;
    /** What the cell says, cut to 100 characters. */
    readonly value: string;
  } | null;
}

export type ImportEncoding = 'utf-8' | 'utf-16le' | 'shift_jis';

/** POST /user-imports/check: what importing this file would do; changes nothing. The body is the file. */
export interface UserImportCheck {
  readonly encoding: ImportEncoding;
  readonly counts: Readonly<Record<ImportOutcome, number>>;
  readonly rows: readonly ImportRowView[];
}

export const IMPORT_MODES = ['all', 'good'] as const;

/** POST /user-imports. The body is the file. */
export interface ImportUsers {
  /** `all`: nothing is changed unless every row can be taken. */
  readonly mode: (typeof IMPORT_MODES)[number];
  /** Whether new people get a letter; they leave one after the other. */
  readonly invite: 'yes' | 'no';
}

export interface UserImportResult {
  readonly counts: Readonly<Record<ImportOutcome, number>>;
  /** Rows that were left out. */
  readonly refused: readonly ImportRowView[];
  /** Letters that are on their way. */
  readonly letters: number;
}
