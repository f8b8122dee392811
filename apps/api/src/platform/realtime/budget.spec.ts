import { describe, expect, it } from '@jest/globals';
import { Budget } from './budget.js';

describe('Budget', () => {
  it('allows the burst, then the rate, and never saves up more than the burst', () => {
    const budget = new Budget(30, 60, 0);
    const taken = (now: number): number => {
      let count = 0;
      while (budget.take(now)) count += 1;
      return count;
    };
    expect(taken(0)).toBe(60);
    expect(taken(0)).toBe(0);
    expect(taken(1_000)).toBe(30);
    expect(taken(1_000_000)).toBe(60);
  });

  it('is not fooled by a clock that goes back', () => {
    const budget = new Budget(1, 1, 10_000);
    expect(budget.take(10_000)).toBe(true);
    expect(budget.take(5_000)).toBe(false);
    expect(budget.take(10_999)).toBe(false);
    expect(budget.take(11_000)).toBe(true);
  });
});
