import {
  type CustomField,
  type CustomFieldQuery,
  type CustomFieldSubject,
  isCustomValue,
} from '@rinjo/contract';
import { DomainError } from '../../../platform/errors/domain-error.js';

/** What is looked for in one field. */
export type FieldFilter = Pick<CustomField, 'id' | 'subject'> &
  (
    | { readonly how: 'same' | 'part'; readonly value: string }
    | { readonly how: 'numbers' | 'days'; readonly from: string | null; readonly to: string | null }
  );

const refused = (field: string): DomainError => new DomainError('VALIDATION', { fields: [field] });

/**
 * What a list is narrowed down to; null for nothing. A choice that is no longer offered can be looked for. Throws
 * CUSTOM_FIELD_UNKNOWN, and VALIDATION for what the field cannot be compared with.
 */
export function fieldFilterOf(
  fields: readonly CustomField[],
  subjects: readonly CustomFieldSubject[],
  { fieldId, fieldValue, fieldFrom, fieldTo }: CustomFieldQuery,
): FieldFilter | null {
  if (fieldId === undefined) {
    if (fieldValue === undefined && fieldFrom === undefined && fieldTo === undefined) return null;
    throw refused('fieldId:isDefined');
  }
  const field = fields.find((one) => one.id === fieldId && subjects.includes(one.subject));
  if (!field) throw new DomainError('CUSTOM_FIELD_UNKNOWN', { fieldId });
  const { id, subject } = field;
  switch (field.kind) {
    case 'text':
    case 'choice':
    case 'yes_no': {
      if (fieldValue === undefined) throw refused('fieldValue:isDefined');
      if (fieldFrom !== undefined || fieldTo !== undefined) throw refused('fieldFrom:isEmpty');
      if (field.kind === 'yes_no' && !isCustomValue(field, fieldValue)) throw refused('fieldValue:isIn');
      return { id, subject, how: field.kind === 'text' ? 'part' : 'same', value: fieldValue };
    }
    case 'number':
    case 'date': {
      if (fieldValue !== undefined) throw refused('fieldValue:isEmpty');
      if (fieldFrom === undefined && fieldTo === undefined) throw refused('fieldFrom:isDefined');
      for (const [name, bound] of Object.entries({ fieldFrom, fieldTo }))
        if (bound !== undefined && !isCustomValue(field, bound)) throw refused(`${name}:matches`);
      return {
        ...{ id, subject },
        how: field.kind === 'number' ? 'numbers' : 'days',
        from: fieldFrom ?? null,
        to: fieldTo ?? null,
      };
    }
  }
}
