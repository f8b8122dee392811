import type { Request } from 'express';
import { type Filter, parseFilter } from './filter.js';
import { refusedScim } from './scim-error.js';

const COUNT = 100;
const MAX_COUNT = 200;
const MAX_START = 1_000_000;

/** How a list is asked for: RFC 7644, section 3.4.2. */
export interface ScimQuery {
  readonly filter: Filter | null;
  /** From 1. */
  readonly startIndex: number;
  readonly count: number;
  /** In lower case; null: by id. */
  readonly sortBy: string | null;
  readonly descending: boolean;
  readonly withMembers: boolean;
}

/** Reads the query of a request; what it does not know, it passes over. Throws invalidFilter, invalidValue. */
export function scimQueryOf({ query }: Request): ScimQuery {
  const filter = textOf(query['filter'], 'filter');
  const excluded = listOf(textOf(query['excludedAttributes'], 'excludedAttributes'));
  const only = listOf(textOf(query['attributes'], 'attributes'));
  return {
    filter: filter === null ? null : parseFilter(filter),
    startIndex: Math.max(1, numberOf(query['startIndex'], 'startIndex', 1, MAX_START)),
    count: Math.max(0, numberOf(query['count'], 'count', COUNT, MAX_COUNT)),
    sortBy: textOf(query['sortBy'], 'sortBy')?.toLowerCase() ?? null,
    descending: textOf(query['sortOrder'], 'sortOrder') === 'descending',
    withMembers:
      !excluded.includes('members') && (only.length === 0 || only.some((name) => /^members\b/.test(name))),
  };
}

function textOf(value: unknown, name: string): string | null {
  if (value === undefined) return null;
  if (typeof value !== 'string') throw refusedScim('invalidValue', `${name} must be given once`);
  return value;
}

const listOf = (text: string | null): string[] =>
  (text ?? '').split(',').flatMap((name) => (name.trim() === '' ? [] : [name.trim().toLowerCase()]));

/** A directory may ask for more than it gets (RFC 7644: the service decides). */
function numberOf(value: unknown, name: string, otherwise: number, most: number): number {
  const text = textOf(value, name);
  if (text === null) return otherwise;
  if (!/^-?\d{1,9}$/.test(text)) throw refusedScim('invalidValue', `${name} must be a number`);
  return Math.min(Number(text), most);
}
