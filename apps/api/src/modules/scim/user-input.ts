import { isEmail } from 'class-validator';
import { LIMITS, type Locale } from '@rinjo/contract';
import { fits, isObject, member, type PatchOperation } from './patch.js';
import { refusedScim } from './scim-error.js';

/** What a directory says of a user, as far as it is kept. Absent: it says nothing. */
export interface UserInput {
  readonly userName?: string;
  readonly externalId?: string | null;
  readonly active?: boolean;
  readonly displayName?: string | null;
  readonly givenName?: string | null;
  readonly familyName?: string | null;
  readonly email?: string;
  readonly locale?: Locale;
}

type Mutable = { -readonly [K in keyof UserInput]: UserInput[K] };

const LENGTHS = { userName: LIMITS.email, externalId: 256, name: LIMITS.displayName } as const;
/** As in platform/http/plain-text.ts. */
const CONTROL = /[\p{Cc}\u2028-\u202e\u2066-\u2069]/u;
/** Roles that a directory may name: it gives nobody rights. */
const ROLES = ['member', 'user'];

/** A user as POST and PUT bring it; what is not kept is passed over. Throws invalidSyntax, invalidValue. */
export function userInputOf(body: unknown): UserInput {
  if (!isObject(body)) throw refusedScim('invalidSyntax', 'The body must be an object');
  const input: Mutable = {};
  for (const [name, value] of Object.entries(body)) set(input, name.toLowerCase(), null, value);
  return input;
}

/** What a PATCH changes. Throws invalidPath, invalidValue, noTarget. */
export function userChangesOf(operations: readonly PatchOperation[]): UserInput {
  const input: Mutable = {};
  for (const { op, path, value } of operations) {
    if (path.attribute === 'emails') setEmails(input, path.sub, filtered(path.filter, value), op);
    else set(input, path.attribute, path.sub, op === 'remove' ? null : value);
  }
  return input;
}

type EmailFilter = PatchOperation['path']['filter'];

/** `emails[type eq "work"].value` names the one address that is kept; those of other types are not. */
function filtered(filter: EmailFilter, value: unknown): unknown {
  if (filter === null) return value;
  return fits({ type: 'work', primary: true }, filter) ? value : undefined;
}

function setEmails(input: Mutable, sub: string | null, value: unknown, op: PatchOperation['op']): void {
  if (value === undefined || op === 'remove' || (sub !== null && sub !== 'value')) return; // an account keeps its address
  input.email = emailOf(value);
}

function set(input: Mutable, attribute: string, sub: string | null, value: unknown): void {
  switch (attribute) {
    case 'username':
      input.userName = required(value, 'userName', LENGTHS.userName);
      return;
    case 'externalid':
      input.externalId = text(value, 'externalId', LENGTHS.externalId);
      return;
    case 'active':
      input.active = booleanOf(value);
      return;
    case 'displayname':
      input.displayName = text(value, 'displayName', LENGTHS.name);
      return;
    case 'name':
      setName(input, sub, value);
      return;
    case 'emails':
      if (Array.isArray(value) && value.length === 0) return;
      input.email = emailOf(value);
      return;
    case 'preferredlanguage':
    case 'locale':
      if (typeof value === 'string') input.locale = /^en\b/i.test(value) ? 'en' : 'ja';
      return;
    case 'roles':
      assertRoles(value);
      return;
  }
}

function setName(input: Mutable, sub: string | null, value: unknown): void {
  const parts = sub === null ? (isObject(value) ? value : {}) : { [sub]: value };
  for (const [name, part] of Object.entries(parts)) {
    const key = name.toLowerCase();
    if (key === 'givenname') input.givenName = text(part, 'name.givenName', LENGTHS.name);
    if (key === 'familyname') input.familyName = text(part, 'name.familyName', LENGTHS.name);
    if (key === 'formatted' && input.displayName === undefined && typeof part === 'string' && part !== '')
      input.displayName = text(part, 'name.formatted', LENGTHS.name);
  }
}

/** Directories may sort people into groups; what somebody may do is decided here. */
function assertRoles(value: unknown): void {
  const named = (Array.isArray(value) ? value : [value]).map((role: unknown) =>
    String(isObject(role) ? member(role, 'value') : role).toLowerCase(),
  );
  if (value !== null && named.some((role) => !ROLES.includes(role)))
    throw refusedScim('invalidValue', 'roles cannot be given by provisioning');
}

/** Of several addresses the primary one, else that for work, else the first. */
function emailOf(value: unknown): string {
  const all = (Array.isArray(value) ? value : [value]).map((item: unknown) =>
    isObject(item) ? item : { value: item },
  );
  const chosen =
    all.find((item) => booleanOrNull(member(item, 'primary')) === true) ??
    all.find((item) => String(member(item, 'type')).toLowerCase() === 'work') ??
    all[0];
  const email = required(chosen && member(chosen, 'value'), 'emails', LIMITS.email);
  if (!isEmail(email)) throw refusedScim('invalidValue', 'emails must have an address');
  return email;
}

/** Entra ID sends `"True"` and `"False"`. */
function booleanOf(value: unknown): boolean {
  const read = booleanOrNull(isObject(value) ? member(value, 'value') : value);
  if (read === null) throw refusedScim('invalidValue', 'active must be true or false');
  return read;
}

function booleanOrNull(value: unknown): boolean | null {
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'string' || !/^(?:true|false)$/i.test(value)) return null;
  return value.toLowerCase() === 'true';
}

function text(value: unknown, name: string, max: number): string | null {
  if (value === null || value === undefined || value === '') return null;
  return required(value, name, max);
}

function required(value: unknown, name: string, max: number): string {
  const trimmed = typeof value === 'string' ? value.trim() : '';
  if (trimmed === '' || trimmed.length > max || CONTROL.test(trimmed))
    throw refusedScim('invalidValue', `${name} must be text of 1 to ${max} characters`);
  return trimmed;
}
