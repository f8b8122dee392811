import { daysOf } from './days-of';

it('puts entries of one day together, in their order', () => {
  const entries = ['b2', 'b1', 'a1'];
  expect(daysOf(entries, (entry) => entry.charAt(0))).toEqual([
    { name: 'b', entries: ['b2', 'b1'] },
    { name: 'a', entries: ['a1'] },
  ]);
  expect(daysOf([], String)).toEqual([]);
});
