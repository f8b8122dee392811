import { expect, it } from '@jest/globals';
import { counterWentBack } from './counter.js';

it('takes a counter that grows, and one that does not count', () => {
  expect(counterWentBack(0, 0)).toBe(false);
  expect(counterWentBack(0, 1)).toBe(false);
  expect(counterWentBack(7, 9)).toBe(false);
});

it('refuses a counter that stands still, falls, or stops counting', () => {
  expect(counterWentBack(7, 7)).toBe(true);
  expect(counterWentBack(7, 6)).toBe(true);
  expect(counterWentBack(7, 0)).toBe(true);
});
