import { describe, expect, it } from '@jest/globals';
import { FALLBACK_WAYS, type FallbackWay, type ProberId } from '@rinjo/contract';
import { factOf } from '../../../platform/proofs/canary-facts.js';
import type { CanaryRow, DrillRow } from '../../../platform/proofs/proof-ledger.js';
import { FALLBACK_LATE_MS, fallbackRow } from './fallback-row.js';
import type { WayFinding } from './way-findings.js';

const NOW = new Date('2026-12-01T00:00:00Z');
const ran = (hoursAgo: number, outcome: CanaryRow['outcome'] = 'passed'): CanaryRow => ({
  ...{ id: 'run', at: new Date(NOW.getTime() - hoursAgo * 3_600_000), outcome, detail: '' },
});
const fact = (run: CanaryRow | null) =>
  factOf('fallback', run, { now: NOW, lateMs: FALLBACK_LATE_MS, passedAt: null });
const PROBER = 'prober' as ProberId;
const way = (name: FallbackWay, of: Partial<WayFinding> = {}): WayFinding => ({
  ...{ way: name, state: 'passed' },
  trials: [
    {
      ...{ way: name, at: NOW, proberId: PROBER, outside: true, outcome: 'passed', step: null },
      ...{ detail: '', tookMs: 1 },
    },
  ],
  ...of,
});
const ways = FALLBACK_WAYS.map((name) => way(name));
const drillOf = (kind: string, daysAgo: number, passed = true, recoveryMs: number | null = 1): DrillRow => {
  const startedAt = new Date(NOW.getTime() - daysAgo * 86_400_000);
  return {
    ...{ id: 'drill', kind, startedAt, endedAt: startedAt, passed },
    ...{ failure: passed ? null : 'x', measured: { recoveryMs } },
  };
};
const worker = drillOf('worker-loss', 1);
const single = { topology: 'single', node: null, worker, now: NOW } as const;
const row = (contacts: number, run: CanaryRow | null) =>
  fallbackRow({ contacts, canary: fact(run), ways, ...single });

describe('row 7', () => {
  it('is no without a contact, whatever else was proved', () => {
    expect(row(0, ran(1)).absent).toBe(true);
    expect(row(1, ran(1)).absent).toBe(false);
  });

  it('is not measured before the canary has run', () => {
    expect(row(1, null).notMeasured).toBe(true);
  });

  it('is a yes for 48 hours after a pass, and not verified after that or after a failure', () => {
    expect(row(1, ran(47))).toMatchObject({ notMeasured: false, unverified: false, unmet: false });
    expect(row(1, ran(49)).unverified).toBe(true);
    expect(row(1, ran(1, 'failed')).unverified).toBe(true);
    expect(row(1, ran(1, 'breach')).unmet).toBe(true);
    expect(row(1, ran(1)).evidence).toEqual([
      { ledger: 'canary_run', id: 'run', at: '2026-11-30T23:00:00.000Z' },
      { ledger: 'drill', id: 'drill', at: '2026-11-30T00:00:00.000Z' },
    ]);
  });

  it('is not verified by ways that failed or were not tried, with their names, or without a prober', () => {
    const reasons = (of: readonly WayFinding[]) =>
      fallbackRow({ contacts: 1, canary: fact(ran(1)), ways: of, ...single }).reasons;
    expect(reasons(ways)).toEqual([]);
    const failed = way('direct', { state: 'failed' });
    expect(reasons([failed, way('audio', { state: 'untested', trials: [] })])).toEqual([
      { status: 'unverified', code: 'ways_failed', ways: ['direct'] },
      { status: 'unverified', code: 'ways_untested', ways: ['audio'] },
    ]);
    expect(reasons([way('direct', { state: 'untested', trials: [] })])).toEqual([
      { status: 'unverified', code: 'ways_without_prober', hours: 48 },
      { status: 'unverified', code: 'ways_untested', ways: ['direct'] },
    ]);
  });

  it('is not verified without a drill of a lost worker in two weeks', () => {
    const of = (one: DrillRow | null) =>
      fallbackRow({ contacts: 1, canary: fact(ran(1)), ways, ...single, worker: one });
    expect(of(drillOf('worker-loss', 14)).reasons).toEqual([]);
    expect(of(null).reasons).toEqual([{ status: 'unverified', code: 'drill_never', drill: 'worker-loss' }]);
    expect(of(drillOf('worker-loss', 14.1)).reasons.map(({ code }) => code)).toEqual(['drill_old']);
    expect(of(drillOf('worker-loss', 1, false))).toMatchObject({ unverified: true, unmet: false });
  });

  it('asks several nodes for a drill in which calls went on within a minute, of the last hundred days', () => {
    const drill = (recoveryMs: number | null, daysAgo = 1, passed = true): DrillRow =>
      drillOf('node-loss', daysAgo, passed, recoveryMs);
    const multi = (node: DrillRow | null) =>
      fallbackRow({ contacts: 1, canary: fact(ran(1)), ways, topology: 'multi', node, worker, now: NOW });
    expect(multi(null)).toMatchObject({ unverified: true, unmet: false, figures: [] });
    expect(multi(drill(60_000))).toMatchObject({ unverified: false, unmet: false, expired: false });
    expect(multi(drill(60_001)).unmet).toBe(true);
    expect(multi(drill(null)).unmet).toBe(true);
    expect(multi(drill(1_000, 1, false)).unmet).toBe(true);
    expect(multi(drill(1_000, 100.1)).expired).toBe(true);
    const other = { contacts: 1, canary: fact(ran(1)), ways, ...single };
    expect(fallbackRow({ ...other, node: drill(60_001, 200) })).toMatchObject({
      unmet: false,
      expired: false,
    });
  });
});
