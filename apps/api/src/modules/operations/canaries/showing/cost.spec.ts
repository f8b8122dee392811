import { describe, expect, it } from '@jest/globals';
import { costOf } from './cost.js';

const NOW = new Date('2026-11-28T03:00:00Z');
const since = (ms: number): Date => new Date(NOW.getTime() - ms);

describe('what canaries cost', () => {
  it('is a part of one core, rounded up', () => {
    expect(costOf({ processorMs: 36_000, since: since(3_600_000) }, NOW)).toBe(100);
    expect(costOf({ processorMs: 1, since: since(3_600_000) }, NOW)).toBe(1);
  });

  it('is not said of less than an hour', () => {
    expect(costOf({ processorMs: 1, since: since(3_599_999) }, NOW)).toBeNull();
    expect(costOf({ processorMs: 0, since: null }, NOW)).toBeNull();
  });
});
