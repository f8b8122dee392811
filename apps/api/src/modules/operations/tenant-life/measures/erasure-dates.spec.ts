import { describe, expect, it } from '@jest/globals';
import type { ErasureId, TenantId } from '@rinjo/contract';
import type { ErasureRun } from '../erasing/erasure-ledger.js';
import { erasureDates } from './erasure-dates.js';

const due = new Date('2026-05-01T00:00:00Z');
const after = (hours: number): Date => new Date(due.getTime() + hours * 3_600_000);
const erased = (certified: Date | null, { again = false, canary = false } = {}): ErasureRun => ({
  id: 'a' as ErasureId,
  subject: 'b' as TenantId,
  done: {
    begun: {
      ...{ at: due, slug: '', name: '', cancelledAt: null, cancelledBy: null, again, canary },
      dueAt: due.toISOString(),
    },
    ...(certified && { certified: { at: certified, sha256: '' } }),
  },
});

describe('the dates of erasures', () => {
  it('are nothing without any', () => {
    expect(erasureDates([], due)).toEqual({ finished: 0, late: 0, longestMs: null });
  });

  it('count the longest, and what came later than a day', () => {
    const runs = [erased(after(1)), erased(after(24)), erased(after(25))];
    expect(erasureDates(runs, after(100))).toEqual({ finished: 3, late: 1, longestMs: 25 * 3_600_000 });
  });

  it('count what should be done and is not', () => {
    expect(erasureDates([erased(null)], after(24))).toMatchObject({ finished: 0, late: 0 });
    expect(erasureDates([erased(null)], after(25))).toMatchObject({ finished: 0, late: 1 });
  });

  it('do not count what a backup has brought back', () => {
    const again = { again: true };
    const runs = [erased(null, again), erased(after(99), again)];
    expect(erasureDates(runs, after(100))).toMatchObject({ finished: 0, late: 0 });
  });

  it('count drills as no erasure of a customer, but what is late of them', () => {
    const runs = [erased(after(1), { canary: true }), erased(null, { canary: true })];
    expect(erasureDates(runs, after(100))).toEqual({ finished: 0, late: 1, longestMs: null });
  });
});
