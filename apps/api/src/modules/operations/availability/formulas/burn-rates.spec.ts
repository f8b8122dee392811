import { describe, expect, it } from '@jest/globals';
import { burnOf } from './burn-rates.js';

describe('how fast the allowance is used up', () => {
  it('is a multiple of 0.5 %, and fires when both windows are at the rate', () => {
    // An hour has 120 slots: 14.4 times 0.5 % of them are 8.64.
    expect(burnOf('burn_fast', { slots: 120, down: 9 }, { slots: 10, down: 1 })).toEqual({
      ...{ rule: 'burn_fast', long: 1_500, short: 2_000, burning: true },
    });
    expect(burnOf('burn_fast', { slots: 120, down: 8 }, { slots: 10, down: 10 }).burning).toBe(false);
  });

  it('stops with the short window when it is over', () => {
    expect(burnOf('burn_fast', { slots: 120, down: 60 }, { slots: 10, down: 0 }).burning).toBe(false);
    expect(burnOf('burn_slow', { slots: 8_640, down: 44 }, { slots: 720, down: 4 }).burning).toBe(true);
  });

  it('says nothing where nobody looked', () => {
    expect(burnOf('burn_slow', null, { slots: 0, down: 0 })).toEqual({
      ...{ rule: 'burn_slow', long: null, short: null, burning: false },
    });
  });
});
