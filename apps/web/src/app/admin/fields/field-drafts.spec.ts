import type { CustomField, CustomFieldId } from '@rinjo/contract';
import { areChoices, draftsOf, FRESH, movedUp, wantedOf } from './field-drafts';

const ORDER: CustomField = {
  ...{ id: 'o' as CustomFieldId, subject: 'call', kind: 'text', label: 'Order', choices: [] },
  ...{ required: true, inReport: true, retired: false },
};
const WORK: CustomField = {
  ...ORDER,
  id: 'w' as CustomFieldId,
  kind: 'choice',
  choices: ['Rebar', 'Concrete'],
};
const OWNER: CustomField = { ...ORDER, id: 's' as CustomFieldId, subject: 'site' };

it('is what was read when nothing was changed', () => {
  expect(wantedOf(draftsOf([ORDER, WORK, OWNER]))).toEqual([ORDER, WORK, OWNER]);
});

it('sends new fields without an id, trimmed, with choices where there is something to choose', () => {
  const call = [
    { ...FRESH, label: ' A ', choices: 'x' },
    { ...FRESH, kind: 'choice' as const, choices: ' x \n\ny' },
  ];
  expect(wantedOf({ call, site: [] })).toMatchObject([
    { label: 'A', choices: [] },
    { kind: 'choice', choices: ['x', 'y'] },
  ]);
  expect(wantedOf({ call, site: [] })[0]).not.toHaveProperty('id');
});

it('knows lists that can be chosen from', () => {
  expect(areChoices('a\n b ')).toBe(true);
  for (const text of ['', ' \n', 'a\na ', 'x'.repeat(61), Array.from({ length: 51 }, (_, i) => i).join('\n')])
    expect(areChoices(text)).toBe(false);
});

it('moves a field above the one before it', () => {
  const drafts = ['a', 'b', 'c'].map((label) => ({ ...FRESH, label }));
  expect(movedUp(drafts, 2).map(({ label }) => label)).toEqual(['a', 'c', 'b']);
});
