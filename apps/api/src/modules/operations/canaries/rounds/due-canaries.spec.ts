import { describe, expect, it } from '@jest/globals';
import { isDue } from './due-canaries.js';

const NOW = new Date('2026-11-28T03:00:00Z');
const ago = (ms: number): Date => new Date(NOW.getTime() - ms);
const due = (lastAt: Date | null, startedAt = ago(3_600_000), atStart = false): boolean =>
  isDue({ canary: { everyMs: 300_000, atStart }, lastAt }, NOW, startedAt);

describe('whether a canary is due', () => {
  it('is so when it never ran, and a period after it last did', () => {
    expect([due(null), due(ago(299_999)), due(ago(300_000))]).toEqual([true, false, true]);
  });

  it('is so after each start for those that prove something of it', () => {
    expect([due(ago(2_000), ago(1_000), true), due(ago(500), ago(1_000), true)]).toEqual([true, false]);
    expect(due(ago(2_000), ago(1_000))).toBe(false);
  });

  it('is so before its time when something came that it has not judged', () => {
    const known = (newsAt: Date | null) => ({ canary: { everyMs: 300_000 }, lastAt: ago(1_000), newsAt });
    expect([ago(500), ago(1_500), null].map((at) => isDue(known(at), NOW, ago(3_600_000)))).toEqual([
      ...[true, false, false],
    ]);
  });
});
