import type { CustomField, CustomFieldId, CustomFieldKind } from '@rinjo/contract';
import { ANY, narrowingQuery } from './field-narrowing';

const field = (kind: CustomFieldKind): CustomField => ({
  ...{ id: kind as CustomFieldId, subject: 'call', kind, label: kind, choices: [] },
  ...{ required: false, inReport: false, retired: false },
});

it('looks for a choice or part of a text, and for nothing while there is none', () => {
  expect(narrowingQuery(field('text'), { ...ANY, value: ' a ' })).toEqual({
    fieldId: 'text',
    fieldValue: 'a',
  });
  expect(narrowingQuery(field('yes_no'), { ...ANY, value: 'no' })).toEqual({
    ...{ fieldId: 'yes_no', fieldValue: 'no' },
  });
  expect(narrowingQuery(field('choice'), ANY)).toBeNull();
});

it('takes numbers as people write them, between two or beyond one', () => {
  expect(narrowingQuery(field('number'), { ...ANY, from: '１,２００', to: '' })).toEqual({
    ...{ fieldId: 'number', fieldFrom: '1200' },
  });
  expect(narrowingQuery(field('number'), { ...ANY, from: '1', to: 'many' })).toBeNull();
  expect(narrowingQuery(field('date'), { ...ANY, to: '2026-11-28' })).toEqual({
    ...{ fieldId: 'date', fieldTo: '2026-11-28' },
  });
});
