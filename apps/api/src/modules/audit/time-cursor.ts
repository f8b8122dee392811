import { UUID } from '@rinjo/contract';
import { DomainError } from '../../platform/errors/domain-error.js';
import { decodeCursor, type Position } from '../../platform/http/cursor.js';

/** Where a list that is ordered by time goes on: before this moment, and within it before this number or id. */
export interface TimePosition {
  readonly at: Date;
  readonly key: string;
}

/** What tells entries of one moment apart: the number in a log, or an id. */
export const SEQ_KEY = /^\d{1,18}$/;
export const ID_KEY = UUID;

/** The position in a cursor of such a list. Throws VALIDATION. */
export function timeOf(list: string, cursor: string, key: RegExp): TimePosition {
  const [at = '', last = ''] = decodeCursor(list, cursor, 2);
  return timePosition(at, last, key);
}

/** A position from two values of a cursor. Throws VALIDATION. */
export function timePosition(at: string, last: string, key: RegExp): TimePosition {
  const time = new Date(at);
  if (Number.isNaN(time.getTime()) || !key.test(last))
    throw new DomainError('VALIDATION', { fields: ['cursor:isCursor'] });
  return { at: time, key: last };
}

export const positionAt = (at: Date, key: string): Position => [at.toISOString(), key];
