import { DomainError } from '../../platform/errors/domain-error.js';
import { decodeCursor } from '../../platform/http/cursor.js';
import { SEQ_KEY } from './time-cursor.js';

/** The number in a cursor of a list of entries. Throws VALIDATION. */
export function seqOf(list: string, cursor: string): string {
  const [seq] = decodeCursor(list, cursor, 1);
  if (seq === undefined || !SEQ_KEY.test(seq))
    throw new DomainError('VALIDATION', { fields: ['cursor:isCursor'] });
  return seq;
}
