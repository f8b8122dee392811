import { type Filter, parseFilter } from './filter.js';
import { refusedScim } from './scim-error.js';

/** What is changed: `members`, `name.givenname`, `emails[type eq "work"].value`; names in lower case. */
export interface PatchPath {
  readonly attribute: string;
  readonly filter: Filter | null;
  readonly sub: string | null;
}

export interface PatchOperation {
  readonly op: 'add' | 'replace' | 'remove';
  readonly path: PatchPath;
  readonly value: unknown;
}

const MAX_OPERATIONS = 100;
const PATH = /^([A-Za-z][\w$-]*)(?:\[(.*)\])?(?:\.([A-Za-z$][\w$-]*))?$/s;
const SCHEMA = /^urn:ietf:params:scim:schemas:[\w:.]*:(?=[A-Za-z])/;

/**
 * The operations of a PATCH body, brought to one form: Entra ID writes `Add` for `add`, sends objects without a path, and
 * names attributes inside of them by path; Okta sends one object without a path. Throws invalidSyntax, invalidPath.
 */
export function operationsOf(body: unknown): PatchOperation[] {
  const operations = isObject(body) ? (member(body, 'operations') ?? null) : null;
  if (!Array.isArray(operations) || operations.length === 0 || operations.length > MAX_OPERATIONS)
    throw refusedScim('invalidSyntax', `Operations must be an array of 1 to ${MAX_OPERATIONS} operations`);
  return operations.flatMap((operation: unknown) => operationOf(operation));
}

function operationOf(operation: unknown): PatchOperation[] {
  if (!isObject(operation)) throw refusedScim('invalidSyntax', 'An operation must be an object');
  const op = String(member(operation, 'op')).toLowerCase();
  if (op !== 'add' && op !== 'replace' && op !== 'remove')
    throw refusedScim('invalidSyntax', 'op must be add, replace or remove');
  const [path, value] = [member(operation, 'path'), member(operation, 'value')];
  if (typeof path === 'string' && path !== '') return [{ op, path: pathOf(path), value }];
  if (op === 'remove') throw refusedScim('noTarget', 'remove needs a path');
  if (!isObject(value)) throw refusedScim('invalidSyntax', 'Without a path, value must be an object');
  return Object.entries(value)
    .filter(([name]) => !/^(?:schemas|id|meta)$/i.test(name) && !isExtension(name))
    .map(([name, inner]) => ({ op, path: pathOf(name), value: inner }));
}

/** `emails[type eq "work"].value`; the URI of a schema in front is left out. */
export function pathOf(text: string): PatchPath {
  const found = text.length > 512 ? null : PATH.exec(text.replace(SCHEMA, '').trim());
  const attribute = found?.[1];
  if (!found || attribute === undefined) throw refusedScim('invalidPath', 'The path cannot be read');
  const [, , inner, sub] = found;
  return {
    attribute: attribute.toLowerCase(),
    filter: inner === undefined ? null : parseFilter(inner),
    sub: sub?.toLowerCase() ?? null,
  };
}

/** A whole extension schema as the name of a member, e.g. the enterprise user: nothing of it is kept. */
const isExtension = (name: string): boolean =>
  /^urn:.*:(?:[A-Z][A-Za-z]*)$/.test(name) && !SCHEMA_MEMBER.test(name);
const SCHEMA_MEMBER = /:User:[A-Za-z]+$|:Group:[A-Za-z]+$/;

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A member by name, whatever its case (RFC 7643, section 2.1). */
export function member(of: Record<string, unknown>, name: string): unknown {
  const wanted = name.toLowerCase();
  return Object.entries(of).find(([key]) => key.toLowerCase() === wanted)?.[1];
}

/** Whether a value of several fits the filter of a path; only what directories use: equality of `type`, `value`, `primary`. */
export function fits(value: Record<string, unknown>, filter: Filter): boolean {
  switch (filter.kind) {
    case 'and':
      return fits(value, filter.left) && fits(value, filter.right);
    case 'or':
      return fits(value, filter.left) || fits(value, filter.right);
    case 'not':
      return !fits(value, filter.of);
    case 'term': {
      if (filter.comparison !== 'eq') throw refusedScim('invalidPath', 'Paths may compare with eq alone');
      const held = member(value, filter.attribute);
      return String(held).toLowerCase() === String(filter.value).toLowerCase();
    }
  }
}
