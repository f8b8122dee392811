import { AFTER, type AuditAction, AUDITED_FIELDS, BEFORE } from '@rinjo/contract';
import type { EntryFacts } from '@rinjo/transparency-log';
import type { Changed } from '../../platform/events/audit-trail.port.js';

type Value = Exclude<EntryFacts['details'][string], undefined>;

const FIELDS: Partial<Record<AuditAction, readonly string[]>> = AUDITED_FIELDS;
/** Longer values are cut: an entry is no archive. */
const MAX_CHARACTERS = 200;

/** What a change was from and to, of the fields that the contract allows for the action; nothing of any other. */
export function changesOf(action: AuditAction, changed: Changed | undefined): EntryFacts['details'] {
  if (!changed) return {};
  const before = new Map<string, unknown>(Object.entries(changed.before));
  const after = new Map<string, unknown>(Object.entries(changed.after));
  const pairs = (FIELDS[action] ?? []).flatMap((field) => {
    if (!after.has(field)) return [];
    const [was, is] = [valueOf(before.get(field)), valueOf(after.get(field))];
    if (JSON.stringify(was) === JSON.stringify(is)) return [];
    return [[`${BEFORE}${field}`, was] as const, [`${AFTER}${field}`, is] as const];
  });
  return Object.fromEntries(pairs);
}

/** As an entry may say it: no objects within, and no numbers but whole ones. */
function valueOf(value: unknown): Value {
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isSafeInteger(value) ? value : String(value);
  if (typeof value === 'string') return cut(value);
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value))
    return value.map((item) => cut(typeof item === 'string' ? item : JSON.stringify(item)));
  return cut(JSON.stringify(value));
}

const cut = (text: string): string => Array.from(text.toWellFormed()).slice(0, MAX_CHARACTERS).join('');
