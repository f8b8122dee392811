import { createHash } from 'node:crypto';
import type { Page } from '@rinjo/contract';
import { DomainError } from '../errors/domain-error.js';

/** Position of the last row of a page: the values of the sort columns, as text. */
export type Position = readonly string[];

const CHECK_BYTES = 6;
const check = (list: string, body: string): Buffer =>
  createHash('sha256').update(`${list}\n${body}`).digest().subarray(0, CHECK_BYTES);

/** An opaque cursor (base64url) that belongs to one list. Not secret: row-level security holds whatever it says. */
export function encodeCursor(list: string, position: Position): string {
  const body = JSON.stringify(position);
  return Buffer.concat([check(list, body), Buffer.from(body, 'utf8')]).toString('base64url');
}

/** Reads a cursor of this list with this many values. Throws VALIDATION when it was changed or is of another list. */
export function decodeCursor(list: string, cursor: string, values: number): Position {
  const refused = new DomainError('VALIDATION', { fields: ['cursor:isCursor'] });
  const bytes = Buffer.from(cursor, 'base64url');
  if (bytes.length <= CHECK_BYTES || bytes.toString('base64url') !== cursor) throw refused;
  const body = bytes.subarray(CHECK_BYTES).toString('utf8');
  if (!check(list, body).equals(bytes.subarray(0, CHECK_BYTES))) throw refused;
  const position: unknown = JSON.parse(body); // the check says that we wrote it
  if (!isPosition(position) || position.length !== values) throw refused;
  return position;
}

function isPosition(value: unknown): value is Position {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

/**
 * A page from `limit + 1` fetched rows: the extra row only tells that there is a next page.
 * `positionOf` gives the sort columns of a row, in the order of `decodeCursor`.
 */
export function toPage<Row, View>(
  list: string,
  rows: readonly Row[],
  limit: number,
  view: (row: Row) => View,
  positionOf: (row: Row) => Position,
): Page<View> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const more = rows.length > limit && last !== undefined;
  return { items: shown.map(view), nextCursor: more ? encodeCursor(list, positionOf(last)) : null };
}
