import { describe, expect, it } from '@jest/globals';
import { factOf } from '../../../platform/proofs/canary-facts.js';
import type { CanaryRow, DrillRow } from '../../../platform/proofs/proof-ledger.js';
import { FALLBACK_LATE_MS, fallbackRow } from './fallback-row.js';

const NOW = new Date('2026-12-01T00:00:00Z');
const ran = (hoursAgo: number, outcome: CanaryRow['outcome'] = 'passed'): CanaryRow => ({
  ...{ id: 'run', at: new Date(NOW.getTime() - hoursAgo * 3_600_000), outcome, detail: '' },
});
const fact = (run: CanaryRow | null) =>
  factOf('fallback', run, { now: NOW, lateMs: FALLBACK_LATE_MS, passedAt: null });
const single = { topology: 'single', node: null, now: NOW } as const;
const row = (contacts: number, run: CanaryRow | null) =>
  fallbackRow({ contacts, canary: fact(run), untested: [], ...single });

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
    const partly = fallbackRow({ contacts: 1, canary: fact(ran(1)), untested: ['direct'], ...single });
    expect(partly.unverified).toBe(true);
    expect(row(1, ran(1)).evidence).toEqual([
      { ledger: 'canary_run', id: 'run', at: '2026-11-30T23:00:00.000Z' },
    ]);
  });

  it('asks several nodes for a drill in which calls went on within a minute, of the last hundred days', () => {
    const drill = (recoveryMs: number | null, daysAgo = 1, passed = true): DrillRow => {
      const startedAt = new Date(NOW.getTime() - daysAgo * 86_400_000);
      return {
        ...{ id: 'drill', kind: 'node-loss', startedAt, endedAt: startedAt, passed },
        ...{ failure: passed ? null : 'x', measured: { recoveryMs } },
      };
    };
    const multi = (node: DrillRow | null) =>
      fallbackRow({ contacts: 1, canary: fact(ran(1)), untested: [], topology: 'multi', node, now: NOW });
    expect(multi(null)).toMatchObject({ unverified: true, unmet: false, figures: [] });
    expect(multi(drill(60_000))).toMatchObject({ unverified: false, unmet: false, expired: false });
    expect(multi(drill(60_001)).unmet).toBe(true);
    expect(multi(drill(null)).unmet).toBe(true);
    expect(multi(drill(1_000, 1, false)).unmet).toBe(true);
    expect(multi(drill(1_000, 100.1)).expired).toBe(true);
    const other = { contacts: 1, canary: fact(ran(1)), untested: [], ...single };
    expect(fallbackRow({ ...other, node: drill(60_001, 200) })).toMatchObject({
      unmet: false,
      expired: false,
    });
  });
});
