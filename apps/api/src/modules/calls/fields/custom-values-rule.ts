import {
  type CustomField,
  type CustomFieldId,
  type CustomFieldSubject,
  type CustomInput,
  type CustomValue,
  isCustomValue,
} from '@rinjo/contract';
import { DomainError } from '../../../platform/errors/domain-error.js';

/** The text of each value by the id of its field, as it is stored. */
export type StoredValues = Readonly<Record<CustomFieldId, string>>;

export interface Setting {
  readonly subject: CustomFieldSubject;
  readonly was: StoredValues;
  readonly inputs: readonly CustomInput[];
  /** Every required field needs a value, named or not. */
  readonly complete: boolean;
}

/**
 * The values after these were set. What stays as it was is not looked at: a choice may have gone, a field may have been retired since.
 * Throws CUSTOM_FIELD_UNKNOWN, CUSTOM_FIELD_VALUE, CUSTOM_FIELD_REQUIRED.
 */
export function valuesAfter(
  fields: readonly CustomField[],
  { subject, was, inputs, complete }: Setting,
): StoredValues {
  const values = new Map(Object.entries(was) as [CustomFieldId, string][]);
  const own = fields.filter((field) => field.subject === subject);
  for (const { fieldId, value } of inputs) {
    if (value === (values.get(fieldId) ?? '')) continue;
    const field = own.find(({ id }) => id === fieldId);
    if (!field || field.retired) throw new DomainError('CUSTOM_FIELD_UNKNOWN', { fieldId });
    if (value === '') {
      if (field.required) throw new DomainError('CUSTOM_FIELD_REQUIRED', { fieldId });
      values.delete(fieldId);
    } else {
      if (!isCustomValue(field, value)) throw new DomainError('CUSTOM_FIELD_VALUE', { fieldId });
      values.set(fieldId, value);
    }
  }
  const missing = own.find(({ id, required, retired }) => required && !retired && !values.has(id));
  if (complete && missing) throw new DomainError('CUSTOM_FIELD_REQUIRED', { fieldId: missing.id });
  return Object.fromEntries(values);
}

/** What an update makes of the values: nothing where they stay as they are. Throws what `valuesAfter` throws. */
export function valuesChanged(
  fields: readonly CustomField[],
  setting: Omit<Setting, 'complete'>,
): { readonly customFields?: StoredValues } {
  const customFields = valuesAfter(fields, { ...setting, complete: false });
  return sameValues(customFields, setting.was) ? {} : { customFields };
}

/** What was entered, in the order of the fields; retired ones too. */
export const valuesShown = (fields: readonly CustomField[], stored: StoredValues): CustomValue[] =>
  fields.flatMap(({ id, label, kind }) => {
    const value = stored[id];
    return value === undefined ? [] : [{ fieldId: id, label, kind, value }];
  });

export const sameValues = (a: StoredValues, b: StoredValues): boolean => {
  const [x, y] = [Object.entries(a), new Map(Object.entries(b))];
  return x.length === y.size && x.every(([id, value]) => y.get(id) === value);
};
