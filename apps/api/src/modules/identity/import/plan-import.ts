import { isEmail } from 'class-validator';
import {
  type GroupId,
  type ImportColumn,
  type ImportOutcome,
  type ImportRowError,
  LIMITS,
  type Locale,
  type RoleKey,
  type UserId,
} from '@rinjo/contract';
import { emailKey } from '../email-key.js';
import { foldForSearch } from '../../../platform/search/fold.js';
import type { Sheet, SheetRow } from './read-sheet.js';

/** Somebody who is there already. */
export interface KnownPerson {
  readonly id: UserId;
  readonly displayName: string;
  readonly locale: Locale;
  readonly roles: readonly RoleKey[];
  readonly groupIds: readonly GroupId[];
  /** Whether whoever imports may change this person. */
  readonly mayChange: boolean;
}

export interface KnownRole {
  readonly key: RoleKey;
  /** Whether whoever imports may give it. */
  readonly mayGive: boolean;
}

export interface KnownGroup {
  readonly id: GroupId;
  readonly members: number;
}

/** What there is in the tenant; names are folded. */
export interface Known {
  readonly people: ReadonlyMap<string, KnownPerson>;
  readonly roles: ReadonlyMap<string, KnownRole>;
  readonly groups: ReadonlyMap<string, KnownGroup>;
}

export interface Wanted {
  readonly email: string;
  readonly displayName: string;
  readonly locale: Locale;
  readonly roles: readonly RoleKey[];
  /** Groups that the person is to join. */
  readonly joins: readonly GroupId[];
}

export interface PlannedRow {
  readonly row: SheetRow;
  readonly outcome: ImportOutcome;
  readonly error: { readonly reason: ImportRowError; readonly column: ImportColumn } | null;
  /** Null with an error. */
  readonly wanted: Wanted | null;
  /** Who changes; null for somebody new. */
  readonly known: KnownPerson | null;
}

const LANGUAGES: Readonly<Record<string, Locale>> = {
  ja: 'ja',
  japanese: 'ja',
  日本語: 'ja',
  en: 'en',
  english: 'en',
  英語: 'en',
};

class RowError extends Error {
  constructor(
    readonly reason: ImportRowError,
    readonly column: ImportColumn,
  ) {
    super(reason);
  }
}

/**
 * What importing a sheet would do, row by row. Somebody who is there is changed where a cell says something: name, language
 * and roles become what it says, groups are joined and never left. Groups fill up in the order of the rows.
 */
export function planImport(sheet: Sheet, known: Known, fallback: Locale): PlannedRow[] {
  const plan = importPlanner(known, fallback);
  return sheet.rows.map(plan);
}

/** The same row by row, in order. */
export function importPlanner(known: Known, fallback: Locale): (row: SheetRow) => PlannedRow {
  const soFar = { seen: new Set<string>(), joined: new Map<GroupId, number>() };
  return (row) => {
    try {
      return planRow(row, known, fallback, soFar);
    } catch (thrown) {
      if (!(thrown instanceof RowError)) throw thrown;
      const { reason, column } = thrown;
      return { row, outcome: 'error' as const, error: { reason, column }, wanted: null, known: null };
    }
  };
}

interface SoFar {
  readonly seen: Set<string>;
  readonly joined: Map<GroupId, number>;
}

function planRow(row: SheetRow, known: Known, fallback: Locale, { seen, joined }: SoFar): PlannedRow {
  const { cells } = row;
  const email = emailOf(cells.email);
  const key = emailKey(email);
  if (seen.has(key)) throw new RowError('email_twice', 'email');
  seen.add(key);
  const person = known.people.get(key) ?? null;
  if (person && !person.mayChange) throw new RowError('beyond_own_rights', 'email');
  const groups = joinsOf(cells.groups, known, person);
  const wanted = {
    email: person ? cells.email : email,
    displayName: nameOf(cells.name, person),
    locale: languageOf(cells.language, person?.locale ?? fallback),
    roles: rolesOf(cells.roles, known, person),
    joins: groups.map(({ id }) => id),
  };
  for (const { id, members } of groups) {
    const more = (joined.get(id) ?? 0) + 1;
    if (members + more > LIMITS.groupMembers) throw new RowError('group_full', 'groups');
    joined.set(id, more);
  }
  const outcome = person ? (changes(person, wanted) ? 'update' : 'unchanged') : 'create';
  return { row, outcome, error: null, wanted, known: person };
}

function emailOf(cell: string): string {
  if (cell === '') throw new RowError('email_missing', 'email');
  if (cell.length > LIMITS.email || !isEmail(cell, { allow_utf8_local_part: true }))
    throw new RowError('email_invalid', 'email');
  return cell;
}

/** Without control characters and directions, which names do not have. */
function nameOf(cell: string, person: KnownPerson | null): string {
  const name = cell
    .normalize('NFC')
    .replace(/[\p{Cc}\u2028\u2029\s]+/gu, ' ')
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .trim();
  if (name === '' && person) return person.displayName;
  if (name === '') throw new RowError('name_missing', 'name');
  if (name.length > LIMITS.displayName) throw new RowError('name_too_long', 'name');
  return name;
}

function languageOf(cell: string, fallback: Locale): Locale {
  if (cell === '') return fallback;
  const key = cell.normalize('NFKC').toLowerCase();
  const locale = Object.hasOwn(LANGUAGES, key) ? LANGUAGES[key] : undefined;
  if (!locale) throw new RowError('language_unknown', 'language');
  return locale;
}

/** Names in one cell; several lines are fine too. */
const namesIn = (cell: string): string[] => [
  ...new Set(
    cell
      .split(/[;；、|\r\n]+/u)
      .map((name) => foldForSearch(name))
      .filter((name) => name !== ''),
  ),
];

function rolesOf(cell: string, known: Known, person: KnownPerson | null): readonly RoleKey[] {
  const names = namesIn(cell);
  if (names.length === 0) return person?.roles ?? ['member'];
  if (names.length > LIMITS.rolesPerUser) throw new RowError('roles_too_many', 'roles');
  const keys = names.map((name) => {
    const role = known.roles.get(name);
    if (!role) throw new RowError('role_unknown', 'roles');
    if (!role.mayGive) throw new RowError('beyond_own_rights', 'roles');
    return role.key;
  });
  return [...new Set(keys)];
}

function joinsOf(cell: string, known: Known, person: KnownPerson | null): readonly KnownGroup[] {
  const groups = namesIn(cell).map((name) => {
    const group = known.groups.get(name);
    if (!group) throw new RowError('group_unknown', 'groups');
    return group;
  });
  return groups.filter(({ id }) => !person?.groupIds.includes(id));
}

function changes(person: KnownPerson, wanted: Wanted): boolean {
  return (
    person.displayName !== wanted.displayName ||
    person.locale !== wanted.locale ||
    rolesDiffer(person.roles, wanted.roles) ||
    wanted.joins.length > 0
  );
}

export function rolesDiffer(a: readonly RoleKey[], b: readonly RoleKey[]): boolean {
  return a.length !== b.length || a.some((role) => !b.includes(role));
}
