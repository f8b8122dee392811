import { describe, expect, it } from '@jest/globals';
import type { CustomField, CustomFieldId, CustomFieldKind } from '@rinjo/contract';
import { fieldFilterOf } from './field-filter.js';

const id = (name: string): CustomFieldId => name as CustomFieldId;
const field = (kind: CustomFieldKind): CustomField => ({
  ...{ id: id(kind), subject: 'call', kind, label: kind, choices: kind === 'choice' ? ['A'] : [] },
  ...{ required: false, inReport: false, retired: kind === 'text' },
});
const FIELDS = (['text', 'number', 'date', 'choice', 'yes_no'] as const).map(field);
const of = (kind: string, more: object) => fieldFilterOf(FIELDS, ['call'], { fieldId: id(kind), ...more });

describe('a list that is narrowed down by an own field', () => {
  it('is not while nothing is asked for', () => {
    expect(fieldFilterOf(FIELDS, ['call'], {})).toBeNull();
  });

  it('is by part of a text, by a choice also when it is not offered any more, and by yes or no', () => {
    expect(of('text', { fieldValue: 'a' })).toEqual({ id: 'text', subject: 'call', how: 'part', value: 'a' });
    expect(of('choice', { fieldValue: 'gone' })).toEqual({
      id: 'choice',
      subject: 'call',
      how: 'same',
      value: 'gone',
    });
    expect(of('yes_no', { fieldValue: 'no' })).toEqual({
      id: 'yes_no',
      subject: 'call',
      how: 'same',
      value: 'no',
    });
  });

  it('is by numbers and days between two, or beyond one', () => {
    expect(of('number', { fieldFrom: '-1.5', fieldTo: '20' })).toEqual({
      ...{ id: 'number', subject: 'call', how: 'numbers', from: '-1.5', to: '20' },
    });
    expect(of('date', { fieldTo: '2026-11-28' })).toEqual({
      ...{ id: 'date', subject: 'call', how: 'days', from: null, to: '2026-11-28' },
    });
  });

  it.each([
    ['text', {}],
    ['text', { fieldValue: 'a', fieldTo: '1' }],
    ['yes_no', { fieldValue: 'maybe' }],
    ['number', { fieldValue: '1' }],
    ['number', {}],
    ['number', { fieldFrom: '1e9' }],
    ['date', { fieldFrom: '2026-02-30' }],
  ])('refuses what %s cannot be compared with: %j', (kind, query) => {
    expect(() => of(kind, query)).toThrow('VALIDATION');
  });

  it('refuses a value without its field, and fields of something else', () => {
    expect(() => fieldFilterOf(FIELDS, ['call'], { fieldValue: 'a' })).toThrow('VALIDATION');
    expect(() => fieldFilterOf(FIELDS, ['site'], { fieldId: id('text'), fieldValue: 'a' })).toThrow(
      'CUSTOM_FIELD_UNKNOWN',
    );
  });
});
