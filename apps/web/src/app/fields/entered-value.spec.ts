import type { CustomField, CustomFieldId } from '@rinjo/contract';
import { faultOf, tidied } from './entered-value';

const NUMBER: CustomField = {
  ...{ id: 'n' as CustomFieldId, subject: 'call', kind: 'number', label: 'N', choices: [] },
  ...{ required: true, inReport: true, retired: false },
};
const WORK: CustomField = { ...NUMBER, kind: 'choice', choices: ['Rebar'], required: false };

it('takes numbers as people type them', () => {
  expect(tidied(NUMBER, ' １，２３４．５ ')).toBe('1234.5');
  expect(tidied(NUMBER, '−12')).toBe('-12');
  expect(tidied(NUMBER, '1,2')).toBe('1,2');
  expect(tidied({ kind: 'text' }, ' Ａ-1,000 ')).toBe('Ａ-1,000');
});

it('says what is missing or does not fit, and lets stay what is there', () => {
  expect(faultOf(NUMBER, ' ', '')).toBe('required');
  expect(faultOf(NUMBER, 'twelve', '')).toBe('kind');
  expect(faultOf(NUMBER, '１２', '')).toBeNull();
  expect(faultOf(WORK, '', '')).toBeNull();
  expect(faultOf(WORK, 'Timber', '')).toBe('kind');
  expect(faultOf(WORK, 'Timber', 'Timber')).toBeNull();
});
