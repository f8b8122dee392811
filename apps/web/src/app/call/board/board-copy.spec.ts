import { wrapped } from './board-copy';

const measure = (text: string): number => text.length * 10;

it('breaks lines where they are full, and keeps what is wider than a line', () => {
  expect(wrapped('あいうえお', 20, measure)).toEqual(['あい', 'うえ', 'お']);
  expect(wrapped('ab', 20, measure)).toEqual(['ab']);
  expect(wrapped('abc', 5, measure)).toEqual(['a', 'b', 'c']);
  expect(wrapped('', 20, measure)).toEqual(['']);
});
