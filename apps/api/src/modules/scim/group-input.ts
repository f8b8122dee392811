import { isUUID } from 'class-validator';
import { LIMITS, type UserId } from '@rinjo/contract';
import type { Filter } from './filter.js';
import { isObject, member, type PatchOperation } from './patch.js';
import { refusedScim } from './scim-error.js';

/** What happens to the members of a group, in order. */
export type MemberChange =
  | { readonly kind: 'add' | 'remove'; readonly ids: readonly UserId[] }
  | { readonly kind: 'set'; readonly ids: readonly UserId[] };

export interface GroupInput {
  readonly displayName?: string;
  readonly externalId?: string | null;
  readonly members: readonly MemberChange[];
}

const CONTROL = /[\p{Cc}\u2028-\u202e\u2066-\u2069]/u;

/** A group as POST and PUT bring it. Throws invalidSyntax, invalidValue. */
export function groupInputOf(body: unknown): GroupInput {
  if (!isObject(body)) throw refusedScim('invalidSyntax', 'The body must be an object');
  const members = member(body, 'members');
  return {
    displayName: nameOf(member(body, 'displayName')),
    externalId: externalIdOf(member(body, 'externalId')),
    members: members === undefined || members === null ? [] : [{ kind: 'set', ids: idsOf(members) }],
  };
}

/**
 * What a PATCH changes. Members are removed by a path with their id (RFC 7644, Okta) or by a value (Entra ID).
 * Throws invalidPath, invalidValue.
 */
export function groupChangesOf(operations: readonly PatchOperation[]): GroupInput {
  const members: MemberChange[] = [];
  let input: Omit<GroupInput, 'members'> = {};
  for (const { op, path, value } of operations) {
    if (path.attribute === 'members') members.push(memberChange(op, path.filter, value));
    else if (path.attribute === 'displayname') input = { ...input, displayName: nameOf(value) };
    else if (path.attribute === 'externalid')
      input = { ...input, externalId: op === 'remove' ? null : externalIdOf(value) };
  }
  return { ...input, members };
}

function memberChange(op: PatchOperation['op'], filter: Filter | null, value: unknown): MemberChange {
  if (filter !== null) {
    if (op !== 'remove') throw refusedScim('invalidPath', 'members of a filter can be removed alone');
    return { kind: 'remove', ids: idsOf(valuesIn(filter)) };
  }
  if (op === 'add') return { kind: 'add', ids: idsOf(value) };
  if (op === 'replace') return { kind: 'set', ids: idsOf(value) };
  return value === undefined || value === null
    ? { kind: 'set', ids: [] }
    : { kind: 'remove', ids: idsOf(value) };
}

/** The ids of `members[value eq "a" or value eq "b"]`. */
function valuesIn(filter: Filter): unknown[] {
  if (filter.kind === 'or') return [...valuesIn(filter.left), ...valuesIn(filter.right)];
  if (
    filter.kind !== 'term' ||
    filter.comparison !== 'eq' ||
    !/^(?:value|members\.value)$/.test(filter.attribute)
  )
    throw refusedScim('invalidPath', 'members are chosen by value eq');
  return [filter.value];
}

function idsOf(value: unknown): UserId[] {
  const items = (Array.isArray(value) ? value : [value]) as unknown[];
  if (items.length > LIMITS.groupMembers)
    throw refusedScim('tooMany', `A group has ${LIMITS.groupMembers} members at most`);
  const ids = items.map((item) => (isObject(item) ? member(item, 'value') : item));
  return [...new Set(ids.map(idOf))];
}

function idOf(value: unknown): UserId {
  if (typeof value !== 'string' || !isUUID(value))
    throw refusedScim('invalidValue', 'A member is named by its id');
  return value.toLowerCase() as UserId;
}

function nameOf(value: unknown): string {
  const name = typeof value === 'string' ? value.trim() : '';
  if (name === '' || name.length > LIMITS.groupName || CONTROL.test(name))
    throw refusedScim('invalidValue', `displayName must be text of 1 to ${LIMITS.groupName} characters`);
  return name;
}

function externalIdOf(value: unknown): string | null {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value !== 'string' || value.length > 256 || CONTROL.test(value))
    throw refusedScim('invalidValue', 'externalId must be text of at most 256 characters');
  return value;
}
