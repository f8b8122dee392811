import { describe, expect, it } from '@jest/globals';
import type { RowFinding } from '../../../../platform/measures/row-finding.js';
import type { CanaryFact } from '../../../../platform/proofs/canary-facts.js';
import type { CanaryState } from '../../../../platform/proofs/canary-state.js';
import {
  inputChecks,
  type LogFacts,
  operatorsAccess,
  scanning,
  type ScanFacts,
  separation,
  storedEncryption,
  tenantKeys,
  traceability,
} from './rules.js';

const NOW = new Date('2026-11-28T03:00:00Z');
const DAY = 86_400_000;
const ago = (ms: number): Date => new Date(NOW.getTime() - ms);
const fact = (state: CanaryState, passedAt: Date | null = ago(1_000)): CanaryFact => ({
  ...{ name: 'tamper', state, passedAt, lastAt: state === 'never' ? null : ago(1_000), evidence: [] },
});
const [GOOD, NEVER] = [fact('passed'), fact('never', null)];
const CONDITIONS = ['absent', 'notMeasured', 'unmet', 'expired', 'unverified'] as const;
const holding = (finding: RowFinding): readonly string[] => CONDITIONS.filter((name) => finding[name]);

/** What a row says of each state of a canary that it rests on. */
const byState = (row: (canary: CanaryFact) => RowFinding) =>
  Object.fromEntries(
    (['passed', 'failed', 'late', 'breach'] as const).map((state) => [state, holding(row(fact(state)))]),
  );
const USUAL = { passed: [], failed: ['unverified'], late: ['unverified'], breach: ['unmet'] };

describe('rows that rest on canaries', () => {
  it('33: stored data is ciphertext, in the store and in backups', () => {
    expect(byState((one) => storedEncryption(one, GOOD))).toEqual(USUAL);
    expect(byState((one) => storedEncryption(GOOD, one))).toEqual(USUAL);
    expect(holding(storedEncryption(NEVER, NEVER))).toEqual(['notMeasured']);
    expect(holding(storedEncryption(GOOD, NEVER))).toEqual(['unverified']);
  });

  it('34: young keys, and data that goes with them', () => {
    const keys = (days: number) => ({ tenants: 2, oldestAt: ago(days * DAY) });
    expect(byState((one) => tenantKeys(one, GOOD, keys(365), NOW))).toEqual(USUAL);
    expect(byState((one) => tenantKeys(GOOD, one, keys(365), NOW))).toEqual(USUAL);
    expect(holding(tenantKeys(GOOD, GOOD, keys(366), NOW))).toEqual(['unmet']);
    expect(holding(tenantKeys(NEVER, GOOD, keys(1), NOW))).toEqual(['notMeasured']);
    expect(holding(tenantKeys(fact('late', ago(101 * DAY)), GOOD, keys(1), NOW))).toEqual([
      'expired',
      'unverified',
    ]);
    expect(tenantKeys(GOOD, GOOD, { tenants: 0, oldestAt: null }, NOW).figures).toEqual([]);
  });

  it('38: every input is defined; without a record of the attack suite it is never proved', () => {
    const all = { places: 3, undefined: [] };
    expect(byState((one) => inputChecks(one, all, { failed: 0 }))).toEqual(USUAL);
    expect(holding(inputChecks(GOOD, all, { failed: 1 }))).toEqual(['unverified']);
    expect(holding(inputChecks(GOOD, all, null))).toEqual(['unverified']);
    const some = inputChecks(GOOD, { places: 3, undefined: ['POST /forgotten'] }, { failed: 0 });
    expect(holding(some)).toEqual(['unmet']);
    expect(some.figures).toMatchObject([{ amount: 6_666, samples: 3, target: 10_000 }]);
  });

  it('44: nobody crosses, every table is fenced, and lost workers are drilled', () => {
    const drill = { id: 'd', startedAt: ago(DAY), passed: true };
    expect(byState((one) => separation(one, GOOD, drill, NOW))).toEqual(USUAL);
    expect(byState((one) => separation(GOOD, one, drill, NOW))).toEqual(USUAL);
    expect(holding(separation(GOOD, GOOD, null, NOW))).toEqual(['expired']);
    expect(holding(separation(GOOD, GOOD, { ...drill, startedAt: ago(15 * DAY) }, NOW))).toEqual(['expired']);
    expect(holding(separation(GOOD, GOOD, { ...drill, passed: false }, NOW))).toEqual(['unmet']);
  });

  it('45: no access without approval, by the canary and by the log', () => {
    expect(byState((one) => operatorsAccess(one, { reads: 7, beyond: 0 }))).toEqual(USUAL);
    expect(holding(operatorsAccess(GOOD, { reads: 7, beyond: 1 }))).toEqual(['unmet']);
    const unknown = operatorsAccess(NEVER, { reads: 0, beyond: 0 });
    expect(holding(unknown)).toEqual(['notMeasured']);
    expect(unknown.figures).toEqual([]);
  });

  it('46: logs that cannot be altered, are signed, and are searched in time', () => {
    const log: LogFacts = { searches: 40, slow: 2, p95Ms: 500, unsigned: 0, oldestCheckpoint: ago(1_000) };
    expect(byState((one) => traceability(one, log, NOW))).toEqual(USUAL);
    expect(holding(traceability(GOOD, { ...log, slow: 3 }, NOW))).toEqual(['unmet']);
    expect(holding(traceability(GOOD, { ...log, unsigned: 1 }, NOW))).toEqual(['unmet']);
    expect(holding(traceability(GOOD, { ...log, oldestCheckpoint: ago(DAY) }, NOW))).toEqual(['expired']);
    const few = { ...log, searches: 19, slow: 19 };
    expect(holding(traceability(GOOD, few, NOW))).toEqual(['unverified']);
    expect(holding(traceability(NEVER, few, NOW))).toEqual(['notMeasured']);
  });

  it('47: every file is scanned, by a scanner that finds something', () => {
    const scans: ScanFacts = {
      ...{ connected: true, definitionsAt: ago(DAY), scanned: 3, unscanned: 0 },
      ...{ newestScanAt: ago(1_000), hasRecent: true },
    };
    expect(byState((one) => scanning(one, scans, NOW))).toEqual(USUAL);
    expect(
      holding(scanning(NEVER, { ...scans, connected: false, definitionsAt: null, scanned: 0 }, NOW))[0],
    ).toBe('absent');
    expect(holding(scanning(NEVER, { ...scans, scanned: 0 }, NOW))).toEqual(['notMeasured']);
    expect(holding(scanning(GOOD, { ...scans, unscanned: 1 }, NOW))).toEqual(['unmet']);
    expect(holding(scanning(GOOD, { ...scans, definitionsAt: ago(DAY + 1) }, NOW))).toEqual(['unmet']);
    expect(holding(scanning(GOOD, { ...scans, definitionsAt: null }, NOW))).toEqual(['unverified']);
    expect(holding(scanning(GOOD, { ...scans, newestScanAt: ago(8 * DAY) }, NOW))).toEqual(['expired']);
    expect(holding(scanning(GOOD, { ...scans, newestScanAt: ago(8 * DAY), hasRecent: false }, NOW))).toEqual(
      [],
    );
  });
});
