import { describe, expect, it } from '@jest/globals';
import { belowUse, fits } from './below-use.js';

const use = { storageBytes: 500, concurrentCalls: 3, people: 10 };
const terms = { storageBytes: 500, maxConcurrentCalls: 3, logRetentionDays: 400 };

describe('terms below what is used', () => {
  it('fit as long as they are not less', () => {
    expect(belowUse(use, terms, terms)).toEqual({});
    expect(fits(belowUse(use, terms, { ...terms, storageBytes: 501, maxConcurrentCalls: 9 }))).toBe(true);
  });

  it('say what is used of which', () => {
    expect(belowUse(use, terms, { storageBytes: 499, maxConcurrentCalls: 2, logRetentionDays: 399 })).toEqual(
      {
        storageBytes: 500,
        concurrentCalls: 3,
        logRetentionDays: 400,
      },
    );
    expect(fits(belowUse(use, terms, { ...terms, storageBytes: 499 }))).toBe(false);
  });
});
