import type { Protection, Purpose, Retention } from './vocabulary.js';

/** Columns that say something about a person, used alike. */
export interface PersonalColumns {
  readonly columns: readonly string[];
  readonly purpose: Purpose;
  readonly protection: Protection;
  readonly retention: Retention;
}

/** What a table holds about people, and what else. Each of its columns is named once; a new one is refused until it is. */
export interface MappedTable {
  readonly table: string;
  readonly personal: readonly PersonalColumns[];
  /** Columns that say nothing about anybody. */
  readonly other: readonly string[];
}

const names = (text: string): readonly string[] => text.split(/\s+/).filter((name) => name !== '');

/** @param columns names with blanks between them */
export const personal = (
  purpose: Purpose,
  protection: Protection,
  retention: Retention,
  columns: string,
): PersonalColumns => ({ columns: names(columns), purpose, protection, retention });

/** A table of a tenant; its `tenant_id` needs no mention. @param other names with blanks between them */
export const ofTenant = (table: string, uses: readonly PersonalColumns[], other = ''): MappedTable => ({
  table,
  personal: uses,
  other: ['tenant_id', ...names(other)],
});

/** A table of the installation. */
export const ofInstallation = (table: string, uses: readonly PersonalColumns[], other = ''): MappedTable => ({
  table,
  personal: uses,
  other: names(other),
});
