import { describe, expect, it } from '@jest/globals';
import type { CustomField, CustomFieldId, WantedCustomField } from '@rinjo/contract';
import { changeOf } from './custom-fields-rule.js';

const wanted = (label: string, more: Partial<WantedCustomField> = {}): WantedCustomField => ({
  ...{ subject: 'call', kind: 'text', label, choices: [], required: false, inReport: true, retired: false },
  ...more,
});
const ID = 'a' as CustomFieldId;
const BEFORE: readonly CustomField[] = [{ ...wanted('Order'), id: ID }];
const change = (fields: readonly WantedCustomField[], before = BEFORE) => {
  let n = 0;
  return changeOf(before, fields, () => `new-${String(++n)}` as CustomFieldId);
};
const code = (fields: readonly WantedCustomField[]): unknown => {
  try {
    return change(fields);
  } catch (thrown) {
    return (thrown as { code?: unknown }).code;
  }
};

describe('the fields of an organization', () => {
  it('are added, changed and removed, and the log says which', () => {
    const to = change([wanted('Size', { kind: 'number' }), wanted('Order no.', { id: ID })]);
    expect(to).toMatchObject({ added: ['Size'], changed: ['Order no.'], removed: [] });
    expect(to?.fields.map(({ id }) => id)).toEqual(['new-1', ID]);
    expect(change([])).toMatchObject({ fields: [], removed: BEFORE });
  });

  it('change nothing when they are sent as they are, and something when only the order differs', () => {
    expect(change([wanted('Order', { id: ID })])).toBeNull();
    const two = [...BEFORE, { ...wanted('Size'), id: 'b' as CustomFieldId }];
    expect(change(two.toReversed(), two)).toMatchObject({ added: [], changed: [], removed: [] });
  });

  it('keep kind and subject', () => {
    expect(code([wanted('Order', { id: ID, kind: 'number' })])).toBe('CUSTOM_FIELD_FIXED');
    expect(code([wanted('Order', { id: ID, subject: 'site' })])).toBe('CUSTOM_FIELD_FIXED');
  });

  it('have names of their own among those in use', () => {
    expect(code([wanted('Ｏrder'), wanted('order')])).toBe('CUSTOM_FIELD_LABEL_TAKEN');
    expect(
      change([wanted('X'), wanted('X', { subject: 'site' }), wanted('X', { retired: true })]),
    ).not.toBeNull();
  });

  it('are ids of this organization, each once', () => {
    expect(code([wanted('X', { id: 'z' as CustomFieldId })])).toBe('CUSTOM_FIELD_UNKNOWN');
    expect(code([wanted('X', { id: ID }), wanted('Y', { id: ID })])).toBe('CUSTOM_FIELD_UNKNOWN');
  });

  it('are at most 20 in use of one subject, and retired ones do not count', () => {
    const many = (n: number, more: Partial<WantedCustomField> = {}) =>
      Array.from({ length: n }, (_, i) => wanted(`${more.subject ?? ''} ${String(i)}`, more));
    expect(code(many(21))).toBe('CUSTOM_FIELDS_LIMIT');
    expect(
      change([...many(20), ...many(20, { subject: 'site' }), ...many(5, { retired: true })]),
    ).not.toBeNull();
  });

  it('offer choices where they are choices, and nowhere else', () => {
    expect(code([wanted('X', { kind: 'choice' })])).toBe('VALIDATION');
    expect(change([wanted('X', { choices: ['a'] })])?.fields[0]?.choices).toEqual([]);
  });
});
