import { describe, expect, it } from '@jest/globals';
import { factOf } from '../../../platform/proofs/canary-facts.js';
import type { CanaryRow } from '../../../platform/proofs/proof-ledger.js';
import { FALLBACK_LATE_MS, fallbackRow } from './fallback-row.js';

const NOW = new Date('2026-12-01T00:00:00Z');
const ran = (hoursAgo: number, outcome: CanaryRow['outcome'] = 'passed'): CanaryRow => ({
  ...{ id: 'run', at: new Date(NOW.getTime() - hoursAgo * 3_600_000), outcome, detail: '' },
});
const fact = (run: CanaryRow | null) => factOf(run, { now: NOW, lateMs: FALLBACK_LATE_MS, passedAt: null });
const row = (contacts: number, run: CanaryRow | null) =>
  fallbackRow({ contacts, canary: fact(run), untested: [] });

describe('row 7', () => {
  it('is no without a contact, whatever else was proved', () => {
    expect(row(0, ran(1)).absent).toBe(true);
    expect(row(1, ran(1)).absent).toBe(false);
  });

  it('is not measured before the canary has run', () => {
    expect(row(1, null)).toMatchObject({ notMeasured: true, evidence: [] });
  });

  it('is a yes for 48 hours after a pass, and not verified after that or after a failure', () => {
    expect(row(1, ran(47))).toMatchObject({ notMeasured: false, unverified: false, unmet: false });
    expect(row(1, ran(49)).unverified).toBe(true);
    expect(row(1, ran(1, 'failed')).unverified).toBe(true);
    expect(row(1, ran(1, 'breach')).unmet).toBe(true);
    const partly = fallbackRow({ contacts: 1, canary: fact(ran(1)), untested: ['direct'] });
    expect(partly.unverified).toBe(true);
    expect(row(1, ran(1)).evidence).toEqual([
      { ledger: 'canary_run', id: 'run', at: '2026-11-30T23:00:00.000Z' },
    ]);
  });
});
