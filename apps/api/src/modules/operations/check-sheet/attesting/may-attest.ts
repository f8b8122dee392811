import { type AttestRow, CHECK_SHEET_LIMITS } from '@rinjo/contract';
import { FORM_ROWS } from '../form/form.js';
import { dayInJapan } from '../../../../platform/time/japan.js';

const DAY_MS = 86_400_000;

/** Whether the row has a part that only the operator can answer: no statement stands in for a measurement. */
export const takesStatement = (row: number): boolean =>
  FORM_ROWS.some(({ no, class: kind, statementToo }) => no === row && (kind === 'attested' || statementToo));

/** Whether the last day exists, has not passed in Japan, and is not too far ahead. A no needs none. */
export function isValidUntil({ answer, validUntil }: AttestRow, now: Date): boolean {
  if (validUntil === null) return answer === 'no';
  const at = new Date(`${validUntil}T00:00:00Z`);
  if (Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== validUntil) return false;
  const furthest = new Date(now.getTime() + CHECK_SHEET_LIMITS.longestValidity * DAY_MS);
  return validUntil >= dayInJapan(now) && validUntil <= dayInJapan(furthest);
}
