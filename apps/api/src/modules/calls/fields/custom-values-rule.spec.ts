import { describe, expect, it } from '@jest/globals';
import type { CustomField, CustomFieldId } from '@rinjo/contract';
import { sameValues, type StoredValues, valuesAfter, valuesShown } from './custom-values-rule.js';

const field = (id: string, more: Partial<CustomField> = {}): CustomField => ({
  ...{ id: id as CustomFieldId, subject: 'call', kind: 'text', label: id.toUpperCase(), choices: [] },
  ...{ required: false, inReport: true, retired: false },
  ...more,
});
const input = (id: string, value: string) => ({ fieldId: id as CustomFieldId, value });
const stored = (values: Record<string, string>): StoredValues => values;

const FIELDS = [
  field('order', { required: true }),
  field('size', { kind: 'number' }),
  field('day', { kind: 'date' }),
  field('work', { kind: 'choice', choices: ['Rebar', 'Concrete'] }),
  field('paid', { kind: 'yes_no' }),
  field('old', { retired: true, required: true }),
  field('owner', { subject: 'site' }),
];
const set = (was: Record<string, string>, inputs: readonly ReturnType<typeof input>[], complete = false) =>
  valuesAfter(FIELDS, { subject: 'call', was: stored(was), inputs, complete });
const code = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (thrown) {
    return (thrown as { code?: unknown }).code;
  }
};

describe('values of fields', () => {
  it('are set, replaced and taken away one by one', () => {
    const after = set({ order: 'A', size: '1' }, [
      input('order', 'B'),
      input('size', ''),
      input('day', '2026-02-28'),
    ]);
    expect(after).toEqual({ order: 'B', day: '2026-02-28' });
  });

  it.each([
    ['size', '-12.50', true],
    ['size', '１２', false],
    ['size', '1e5', false],
    ['size', '1,000', false],
    ['day', '2026-02-30', false],
    ['day', '2026-2-3', false],
    ['work', 'Rebar', true],
    ['work', 'rebar', false],
    ['paid', 'no', true],
    ['paid', 'true', false],
  ])('are of the kind of their field: %s = %s', (id, value, good) => {
    expect(code(() => set({}, [input(id, value)]))).toEqual(good ? { [id]: value } : 'CUSTOM_FIELD_VALUE');
  });

  it('are only of fields in use, of the same subject', () => {
    for (const id of ['nothing', 'old', 'owner'])
      expect(code(() => set({}, [input(id, 'x')]))).toBe('CUSTOM_FIELD_UNKNOWN');
  });

  it('stay when they are sent as they were, also when the field would not take them any more', () => {
    const was = { work: 'Timber', old: 'x' };
    expect(set(was, [input('work', 'Timber'), input('old', 'x')])).toEqual(was);
  });

  it('are needed where the field says so: of what is made as a whole, and when one is taken away', () => {
    expect(code(() => set({}, [], true))).toBe('CUSTOM_FIELD_REQUIRED');
    expect(set({}, [input('order', '1')], true)).toEqual({ order: '1' });
    expect(code(() => set({ order: '1' }, [input('order', '')]))).toBe('CUSTOM_FIELD_REQUIRED');
    expect(set({}, [input('size', '1')])).toEqual({ size: '1' });
  });

  it('are shown in the order of the fields, retired ones too, with the label of today', () => {
    const shown = valuesShown(FIELDS, stored({ old: 'x', order: '1', gone: 'y' }));
    expect(shown.map(({ label, value }) => [label, value])).toEqual([
      ['ORDER', '1'],
      ['OLD', 'x'],
    ]);
  });

  it('are the same in any order', () => {
    expect(sameValues(stored({ a: '1', b: '2' }), stored({ b: '2', a: '1' }))).toBe(true);
    expect(sameValues(stored({ a: '1' }), stored({ b: '1' }))).toBe(false);
  });
});
