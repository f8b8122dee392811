import { describe, expect, it } from '@jest/globals';
import { type CanaryFact, factOf } from '../../../../platform/proofs/canary-facts.js';
import type { CanaryRow } from '../../../../platform/proofs/proof-ledger.js';
import { type IntegrityFacts, integrityRow, TAMPER_LATE_MS } from './integrity-row.js';

const NOW = new Date('2026-11-27T12:00:00Z');
const DAY = 86_400_000;
const ago = (days: number): Date => new Date(NOW.getTime() - days * DAY);

const ran = (id: string, of: Partial<CanaryRow> = {}): CanaryFact =>
  factOf(
    'tamper',
    { id, at: ago(1), outcome: 'passed', detail: '', ...of },
    { now: NOW, lateMs: TAMPER_LATE_MS, passedAt: null },
  );
const NEVER = factOf('tamper', null, { now: NOW, lateMs: TAMPER_LATE_MS, passedAt: null });
const PASSED = ran('l');
const FACTS: IntegrityFacts = {
  ...{ now: NOW, since: ago(100), objects: 1_000, neverChecked: 0, differences: 0, oldestAt: ago(20) },
  ...{ unsoundLogs: 0, checksumFailures: 0, reportedAt: ago(27), database: null },
  tampers: [PASSED, ran('c')],
  runs: [{ id: 'r', at: ago(1) }],
};
const CONDITIONS = ['absent', 'notMeasured', 'unmet', 'expired', 'unverified'] as const;
const holding = (of: Partial<IntegrityFacts> = {}): readonly string[] => {
  const found = integrityRow({ ...FACTS, ...of });
  return CONDITIONS.filter((name) => found[name]);
};

describe('the row about integrity', () => {
  it('is answered yes while all of it was checked and nothing was found', () => {
    expect(holding()).toEqual([]);
    expect(integrityRow(FACTS).figures).toMatchObject([
      { name: 'objects_checked', amount: 1_000 },
      { name: 'oldest_check', amount: 20, target: 30 },
      { name: 'integrity_differences', amount: 0 },
      { name: 'checksum_failures', amount: 0 },
    ]);
  });

  it('says what PostgreSQL’s own tool has found, and nothing of one that could not look', () => {
    const database = (outcome: 'sound' | 'faulty' | 'absent' | 'failed') => ({
      database: { id: 'd', at: ago(1), outcome },
    });
    const faults = (outcome: 'sound' | 'faulty' | 'absent' | 'failed') =>
      integrityRow({ ...FACTS, ...database(outcome) }).figures.filter(
        ({ name }) => name === 'database_faults',
      );
    expect(holding(database('faulty'))).toEqual(['unmet']);
    expect(faults('faulty')).toMatchObject([{ amount: 1, target: 0 }]);
    expect(holding(database('sound'))).toEqual([]);
    expect(faults('sound')).toMatchObject([{ amount: 0 }]);
    for (const outcome of ['absent', 'failed'] as const) {
      expect(holding(database(outcome))).toEqual([]);
      expect(faults(outcome)).toEqual([]);
    }
  });

  it('says nothing of an installation without a run, and tells the progress of the first sweep', () => {
    const young = { since: null, objects: 3, neverChecked: 3, oldestAt: null, reportedAt: null, runs: [] };
    expect(holding(young)).toEqual(['notMeasured']);
    expect(integrityRow({ ...FACTS, ...young }).figures).toEqual([]);
    expect(holding({ neverChecked: 400 })).toEqual(['notMeasured']);
    expect(integrityRow({ ...FACTS, neverChecked: 400 }).figures[0]).toMatchObject({
      amount: 600,
      samples: 1_000,
    });
  });

  it('is unmet with a difference, an object that waits too long, a log that does not verify or a bad page', () => {
    expect(holding({ differences: 1 })).toEqual(['unmet']);
    expect(holding({ oldestAt: ago(30.01), neverChecked: 1 })).toEqual(['unmet']);
    expect(holding({ unsoundLogs: 1 })).toEqual(['unmet']);
    expect(holding({ checksumFailures: 1 })).toEqual(['unmet']);
  });

  it('expires without a report for 45 days, counted from the first run where there never was one', () => {
    expect(holding({ reportedAt: ago(45.01) })).toEqual(['expired']);
    expect(holding({ reportedAt: null })).toEqual(['expired']);
    expect(holding({ reportedAt: null, since: ago(10) })).toEqual([]);
  });

  it('is not proved when the canary failed, is late or has never run', () => {
    expect(holding({ tampers: [PASSED, NEVER] })).toEqual(['unverified']);
    expect(holding({ tampers: [PASSED, ran('c', { at: ago(2.1) })] })).toEqual(['unverified']);
    expect(holding({ tampers: [PASSED, ran('c', { outcome: 'failed' })] })).toEqual(['unverified']);
  });

  it('is unmet by an alteration that was not found', () => {
    expect(holding({ tampers: [PASSED, ran('c', { outcome: 'breach' })] })).toEqual(['unmet']);
  });
});
