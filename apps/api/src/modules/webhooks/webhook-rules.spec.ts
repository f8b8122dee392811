import { describe, expect, it } from '@jest/globals';
import { arrived, disabledAfter, RETRY_DELAYS_MS } from './webhook-rules.js';

const DAY = 24 * 3_600_000;
const at = new Date('2026-12-01T00:00:00Z');

describe('webhooks', () => {
  it('are tried for a day', () => {
    const total = RETRY_DELAYS_MS.reduce((sum, delay) => sum + delay, 0);
    expect(total / DAY).toBeCloseTo(1, 1);
    expect(RETRY_DELAYS_MS.toSorted((a, b) => a - b)).toEqual(RETRY_DELAYS_MS);
  });

  it('count as arrived at 2xx alone', () => {
    expect([200, 202, 204, 299].every((status) => arrived({ status }))).toBe(true);
    expect([null, 199, 301, 400, 404, 410, 500].some((status) => arrived({ status }))).toBe(false);
  });

  it('are disabled after three days without success, or when the receiver is gone', () => {
    const since = (days: number) => new Date(at.getTime() - days * DAY);
    expect(disabledAfter({ status: 500, at }, since(2.9))).toBeNull();
    expect(disabledAfter({ status: null, at }, since(3))).toBe('failing');
    expect(disabledAfter({ status: 410, at }, since(0))).toBe('gone');
  });
});
