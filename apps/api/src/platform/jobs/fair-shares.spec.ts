import { describe, expect, it } from '@jest/globals';
import { fairShares } from './fair-shares.js';
import { delayAfter } from './job.js';

describe('fairShares', () => {
  const shares = (free: number, running: Readonly<Record<string, number>>) =>
    Object.fromEntries(
      fairShares(
        free,
        4,
        Object.entries(running).map(([tenantId, n]) => ({ tenantId, running: n })),
      ),
    );

  it('gives one tenant no more than its most', () => {
    expect(shares(16, { a: 0 })).toEqual({ a: 4 });
    expect(shares(16, { a: 3 })).toEqual({ a: 1 });
    expect(shares(16, { a: 4 })).toEqual({});
  });

  it('serves whoever has least first, then who has waited longest', () => {
    expect(shares(1, { busy: 3, other: 2, quiet: 0 })).toEqual({ quiet: 1 });
    expect(shares(3, { a: 0, b: 0 })).toEqual({ a: 2, b: 1 });
    expect(shares(2, { a: 0, b: 0, c: 0 })).toEqual({ a: 1, b: 1 });
  });

  it('gives nothing when nothing is free or wanted', () => {
    expect(shares(0, { a: 0 })).toEqual({});
    expect(shares(5, {})).toEqual({});
  });
});

describe('delayAfter', () => {
  const policy = { delaysMs: [1_000, 60_000], visibilityMs: 1 };

  it('varies by a fifth and ends after the last delay', () => {
    expect([0, 0.5, 1].map((chance) => delayAfter(1, policy, chance))).toEqual([800, 1_000, 1_200]);
    expect(delayAfter(2, policy, 0.5)).toBe(60_000);
    expect(delayAfter(3, policy, 0.5)).toBeNull();
  });
});
