import { describe, expect, it } from '@jest/globals';
import type { RowFinding } from '../../../../platform/measures/row-finding.js';
import type { RestoreDrillRow, RestoreMeasures } from '../drill/restore-measures.js';
import type { BackupSetRow } from '../ledger/backup-ledger.js';
import type { DrillRow } from '../../../../platform/proofs/proof-ledger.js';
import type { BackupFacts } from './backup-facts.js';
import { BACKUP_ROWS } from './backup-rows.js';

const NOW = new Date('2026-11-27T12:00:00Z');
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const ago = (ms: number): Date => new Date(NOW.getTime() - ms);

const set = (days: number, of: Partial<BackupSetRow> = {}): BackupSetRow => ({
  ...{ generation: `g${String(days)}`, method: 'files', place: 'azure' },
  ...{
    startedAt: ago(days * DAY + HOUR),
    endedAt: ago(days * DAY + HOUR),
    verifiedAt: ago(days * DAY + HOUR),
  },
  ...{ databaseBytes: 1000, storedBytes: 100 },
  ...of,
});
const drill = (
  kind: string,
  of: Partial<RestoreDrillRow> = {},
  measured: Partial<RestoreMeasures> = {},
): RestoreDrillRow => ({
  ...{ id: kind, kind, startedAt: ago(DAY), endedAt: ago(DAY), passed: true, failure: null },
  measured: {
    ...{ generation: 'g0', target: ago(DAY).toISOString(), recoveryMs: 60_001, lostMs: 30_000 },
    ...{ originalsLostMs: 0, rows: 1, objects: 1, logs: 1 },
    ...measured,
  },
  ...of,
});
const recovered = (kind: string, recoveryMs: number): DrillRow => ({
  ...drill(kind),
  measured: { recoveryMs },
});
const FACTS: BackupFacts = {
  ...{ now: NOW, isOn: true, since: ago(100 * DAY), sets: Array.from({ length: 36 }, (_, n) => set(n)) },
  listing: { id: 'l', at: ago(HOUR), generations: 36, oldestAt: ago(36 * DAY), newestAt: ago(HOUR), gaps: 0 },
  ...{ loss: drill('restore-loss'), point: drill('restore-point') },
  sealed: { id: 'c', at: ago(HOUR), outcome: 'passed', detail: 'g0' },
  lags: [{ at: ago(HOUR), largestLagMs: 71_000, failures: 0 }],
  worker: recovered('worker-loss', 800),
  process: recovered('process-loss', 6_000),
  ...{ topology: 'single', failover: null, node: null },
};

const CONDITIONS = ['absent', 'notMeasured', 'unmet', 'expired', 'unverified'] as const;
/** Which conditions of a row hold. */
function holding(row: number, of: Partial<BackupFacts> = {}): readonly string[] {
  const found = answer(row, of);
  return CONDITIONS.filter((name) => found[name]);
}
function answer(row: number, of: Partial<BackupFacts> = {}): RowFinding {
  const rule = BACKUP_ROWS[row];
  if (!rule) throw new Error(`No row ${String(row)}`);
  return rule({ ...FACTS, ...of });
}
const YOUNG: Partial<BackupFacts> = {
  ...{
    since: null,
    sets: [],
    listing: null,
    loss: null,
    point: null,
    sealed: null,
    lags: [],
    ...{ worker: null, process: null },
  },
};
const old = ago(15 * DAY);

describe('the rows of the check sheet about backups', () => {
  it('are all answered yes while everything is as it has to be', () => {
    for (const row of [11, 28, 29, 30, 32, 48]) expect([row, ...holding(row)]).toEqual([row]);
  });

  it('say nothing of an installation without a backup, and no number', () => {
    for (const row of [11, 28, 29, 30, 32, 48]) {
      expect(holding(row, YOUNG)).toContain('notMeasured');
      expect(answer(row, YOUNG).figures).toEqual([]);
      expect(answer(row, YOUNG).from).toBeNull();
    }
    expect(holding(28, { ...YOUNG, isOn: false })).toContain('absent');
  });

  it('11: the drill has to come within four hours; without those of worker and process it is not whole', () => {
    expect(answer(11).figures).toEqual([
      { name: 'recovery_of_worker', unit: 'seconds', amount: 1, samples: 1, target: 30 },
      { name: 'recovery_of_process', unit: 'seconds', amount: 6, samples: 1, target: 60 },
      { name: 'recovery_of_machine', unit: 'seconds', amount: 61, samples: 1, target: 14_400 },
    ]);
    expect(holding(11, { loss: drill('restore-loss', {}, { recoveryMs: 4 * HOUR + 1 }) })).toEqual(['unmet']);
    expect(holding(11, { loss: drill('restore-loss', { passed: false, failure: 'x' }) })).toEqual(['unmet']);
    expect(holding(11, { loss: drill('restore-loss', { startedAt: old }) })).toEqual(['expired']);
    expect(holding(11, { worker: null })).toEqual(['notMeasured']);
    expect(holding(11, { worker: recovered('worker-loss', 30_001) })).toEqual(['unmet']);
    expect(holding(11, { process: recovered('process-loss', 60_001) })).toEqual(['unmet']);
  });

  it('11: several nodes drill the loss of one, within a minute and a hundred days, and no process', () => {
    const multi = (of: Partial<BackupFacts>) =>
      [{ topology: 'multi', process: null, node: recovered('node-loss', 4_200), ...of }] as const;
    expect(answer(11, ...multi({})).figures).toEqual([
      { name: 'recovery_of_worker', unit: 'seconds', amount: 1, samples: 1, target: 30 },
      { name: 'recovery_of_node', unit: 'seconds', amount: 5, samples: 1, target: 60 },
      { name: 'recovery_of_database', unit: 'seconds', amount: 61, samples: 1, target: 300 },
    ]);
    expect(holding(11, ...multi({}))).toEqual([]);
    expect(holding(11, ...multi({ node: null }))).toEqual(['notMeasured']);
    expect(holding(11, ...multi({ node: recovered('node-loss', 60_001) }))).toEqual(['unmet']);
    expect(
      holding(11, ...multi({ node: { ...recovered('node-loss', 1), passed: false, failure: 'x' } })),
    ).toEqual(['unmet']);
    const at = (days: number) => ({ node: { ...recovered('node-loss', 1), startedAt: ago(days * DAY) } });
    expect(holding(11, ...multi(at(99)))).toEqual([]);
    expect(holding(11, ...multi(at(101)))).toEqual(['expired']);
    expect(holding(11, ...multi({ loss: drill('restore-loss', {}, { recoveryMs: 300_001 }) }))).toEqual([
      'unmet',
    ]);
  });

  it('11: a second site that is registered is drilled, within an hour and a hundred days, elsewhere', () => {
    const site = (recoveryMs: number | null, of: Partial<DrillRow> = {}, outside = 1) => ({
      failover: { drill: { ...drill('site-failover'), measured: { recoveryMs, outside }, ...of } },
    });
    expect(answer(11, site(1_800_001)).figures.at(-1)).toEqual({
      ...{ name: 'recovery_of_site', unit: 'seconds', amount: 1_801, samples: 1, target: 3_600 },
    });
    expect(holding(11, site(HOUR))).toEqual([]);
    expect(holding(11, { failover: { drill: null } })).toEqual(['notMeasured']);
    expect(holding(11, site(HOUR + 1))).toEqual(['unmet']);
    expect(holding(11, site(null, { passed: false, failure: 'x' }))).toEqual(['unmet']);
    expect(holding(11, site(1, { startedAt: ago(99 * DAY) }))).toEqual([]);
    expect(holding(11, site(1, { startedAt: ago(101 * DAY) }))).toEqual(['expired']);
    expect(holding(11, site(1, {}, 0))).toEqual(['unverified']);
  });

  it('28: a fresh backup, elsewhere, drilled and sealed', () => {
    expect(holding(28, { sets: [set(2)] })).toEqual(['unmet']);
    expect(holding(28, { sets: [set(0, { place: 'node' })] })).toEqual(['unmet']);
    expect(holding(28, { sets: [set(0, { place: 'network' })] })).toEqual([]);
    expect(holding(28, { point: drill('restore-point', { passed: false, failure: 'x' }) })).toEqual([
      'unmet',
    ]);
    expect(holding(28, { point: drill('restore-point', { startedAt: old }) })).toEqual(['expired']);
    expect(holding(28, { loss: null })).toEqual(['expired']);
    const sealed = { id: 'c', at: ago(HOUR), outcome: 'failed', detail: 'x' } as const;
    expect(holding(28, { sealed })).toEqual(['unverified']);
    expect(holding(28, { sealed: { ...sealed, outcome: 'passed', at: ago(27 * HOUR) } })).toEqual([
      'unverified',
    ]);
    expect(holding(28, { sealed: { ...sealed, outcome: 'breach' } })).toContain('unmet');
  });

  it('29: what was lost, and how far the archive was behind', () => {
    const lossOf = (of: Partial<RestoreMeasures>) => ({ loss: drill('restore-loss', {}, of) });
    expect(holding(29, lossOf({ lostMs: 120_001 }))).toEqual(['unmet']);
    expect(holding(29, lossOf({ lostMs: null }))).toEqual(['unmet']);
    expect(holding(29, lossOf({ originalsLostMs: 300_001 }))).toEqual(['unmet']);
    expect(holding(29, { lags: [...FACTS.lags, { at: old, largestLagMs: 130_000, failures: 3 }] })).toEqual([
      'unmet',
    ]);
    expect(holding(29, { lags: [] })).toEqual(['notMeasured']);
    expect(holding(29, { sets: [set(0, { place: 'node' })] })).toEqual(['unmet']);
    expect(holding(29, { loss: drill('restore-loss', { startedAt: old }) })).toEqual(['expired']);
    expect(answer(29).figures.map(({ name, amount }) => [name, amount])).toEqual([
      ['lost_of_database', 30],
      ['lost_of_originals', 0],
      ['archive_lag', 71],
    ]);
  });

  it('30: every point of 35 days, or of its age', () => {
    const listing = FACTS.listing;
    if (!listing) throw new Error('No listing');
    expect(holding(30, { listing: { ...listing, gaps: 1 } })).toEqual(['unmet']);
    expect(holding(30, { listing: { ...listing, oldestAt: ago(30 * DAY) } })).toEqual(['unmet']);
    const young = { since: ago(3 * DAY), listing: { ...listing, oldestAt: ago(3 * DAY), generations: 3 } };
    expect(holding(30, young)).toEqual([]);
    expect(answer(30, young).figures[0]).toMatchObject({ name: 'recovery_window', amount: 2, target: 35 });
    expect(holding(30, { point: null })).toEqual(['expired']);
  });

  it('32: as many verified generations as days, up to 35', () => {
    const three = { since: ago(3 * DAY + HOUR), sets: FACTS.sets.slice(0, 3) };
    expect(holding(32, three)).toEqual([]);
    expect(holding(32, { ...three, sets: FACTS.sets.slice(0, 2) })).toEqual(['unmet']);
    expect(holding(32, { sets: FACTS.sets.slice(0, 34) })).toEqual(['unmet']);
    // Verified once, and gone from the store since.
    expect(holding(32, { listing: FACTS.listing && { ...FACTS.listing, generations: 20 } })).toEqual([
      'unmet',
    ]);
  });

  it('48: opened without its key is a breach, a late canary proves nothing', () => {
    const sealed = { id: 'c', at: ago(HOUR), outcome: 'breach', detail: 'x' } as const;
    expect(holding(48, { sealed })).toContain('unmet');
    expect(holding(48, { sealed: { ...sealed, outcome: 'failed' } })).toEqual(['unverified']);
    expect(holding(48, { sealed: { ...sealed, outcome: 'passed', at: ago(2 * DAY) } })).toEqual([
      'unverified',
    ]);
  });
});
