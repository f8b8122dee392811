import { describe, expect, it } from '@jest/globals';
import type { DrillRow } from '../../../../platform/proofs/proof-ledger.js';
import { substituteFormat, suddenEnd } from './kit-rows.js';

const day = (n: number): Date => new Date(Date.UTC(2026, 9, n));
const drill = (of: Partial<DrillRow> = {}): DrillRow => ({
  ...{ id: 'a', kind: 'kit', startedAt: day(1), endedAt: day(1), passed: true, failure: null },
  measured: { release: '1.0.0', format: 7, totalMs: 61_001 },
  ...of,
});
const running = { release: '1.0.0', exportFormat: 7, now: day(15), isSigned: true };

describe('the row about a sudden end of the service', () => {
  it('has no data without a drill, and never a number then', () => {
    expect(suddenEnd(null, running)).toMatchObject({ notMeasured: true, figures: [], from: null });
  });

  it('is proved by a drill of a release that is signed, and by no other', () => {
    expect(suddenEnd(drill(), running)).toMatchObject({
      ...{ notMeasured: false, unmet: false, expired: false, unverified: false },
    });
    expect(suddenEnd(drill(), { ...running, isSigned: false })).toMatchObject({
      ...{ notMeasured: false, unmet: false, expired: false, unverified: true },
      figures: [{ name: 'rebuild_time', amount: 62, samples: 1 }],
    });
  });

  it('is unmet after a failure, and expired after two weeks or with another release', () => {
    expect(suddenEnd(drill({ passed: false, failure: 'x' }), running).unmet).toBe(true);
    expect(suddenEnd(drill(), { ...running, now: day(16) }).expired).toBe(true);
    expect(suddenEnd(drill(), { ...running, release: '1.1.0' }).expired).toBe(true);
  });
});

describe('the row about the format of exports', () => {
  it('is as promised after a round trip of the format of now', () => {
    const found = substituteFormat(drill(), running);
    expect([found.notMeasured, found.unmet, found.expired, found.unverified]).toEqual([
      ...[false, false, false, false],
    ]);
  });

  it('has no data for another format, and is unmet after a difference', () => {
    expect(substituteFormat(drill(), { ...running, exportFormat: 8 }).notMeasured).toBe(true);
    expect(substituteFormat(drill({ passed: false, measured: {} }), running)).toMatchObject({
      notMeasured: false,
      unmet: true,
    });
  });
});
