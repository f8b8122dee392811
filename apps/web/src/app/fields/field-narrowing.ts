import { type CustomField, type CustomFieldQuery, isCustomValue } from '@rinjo/contract';
import { tidied } from './entered-value';

/** What was chosen or typed to narrow a list down by one field; empty means any. */
export interface Narrowing {
  readonly value: string;
  readonly from: string;
  readonly to: string;
}

export const ANY: Narrowing = { value: '', from: '', to: '' };

/** The part of a query that it comes to; null while nothing was entered, or nothing that can be looked for. */
export function narrowingQuery(field: CustomField, { value, from, to }: Narrowing): CustomFieldQuery | null {
  if (field.kind !== 'number' && field.kind !== 'date')
    return value.trim() ? { fieldId: field.id, fieldValue: value.trim() } : null;
  const [least, most] = [tidied(field, from), tidied(field, to)];
  if (least === '' && most === '') return null;
  if (isWrong(field, from) || isWrong(field, to)) return null;
  return { fieldId: field.id, ...(least && { fieldFrom: least }), ...(most && { fieldTo: most }) };
}

/** Whether a bound is none: no number, no day. */
export function isWrong(field: CustomField, bound: string): boolean {
  const value = tidied(field, bound);
  return value !== '' && !isCustomValue(field, value);
}
