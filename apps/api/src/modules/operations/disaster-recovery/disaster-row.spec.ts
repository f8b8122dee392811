import { describe, expect, it } from '@jest/globals';
import type { DrillRow } from '../../../platform/proofs/proof-ledger.js';
import { restoreDrillOf } from '../backup/drill/restore-measures.js';
import type { BackupSetRow } from '../backup/ledger/backup-ledger.js';
import { type DisasterFacts, disasterRow } from './disaster-row.js';

const NOW = new Date('2026-11-27T12:00:00Z');
const DAY = 86_400_000;
const ago = (days: number): Date => new Date(NOW.getTime() - days * DAY);
const drill = (kind: string, recoveryMs: number | null, of: Partial<DrillRow> = {}): DrillRow => ({
  ...{ id: kind, kind, startedAt: ago(1), endedAt: ago(1), passed: true, failure: null },
  measured: { recoveryMs },
  ...of,
});
const set = (place: BackupSetRow['place']): BackupSetRow => ({
  ...{ generation: 'g', method: 'files', place, startedAt: ago(1), endedAt: ago(1), verifiedAt: ago(1) },
  ...{ databaseBytes: 1_000, storedBytes: 100 },
});
const loss = (recoveryMs: number | null, of: Partial<DrillRow> = {}) =>
  restoreDrillOf(drill('restore-loss', recoveryMs, of));

function rowOf(of: Partial<DisasterFacts> = {}) {
  return disasterRow({
    now: NOW,
    isOn: true,
    since: ago(40),
    sets: [set('network')],
    loss: loss(60_000),
    point: null,
    ...{ topology: 'single', node: null, failover: null },
    ...of,
  });
}
const conditions = ({ absent, notMeasured, unmet, expired, unverified }: ReturnType<typeof disasterRow>) =>
  Object.entries({ absent, notMeasured, unmet, expired, unverified })
    .filter(([, is]) => is)
    .map(([name]) => name);

describe('disaster recovery', () => {
  it('is there for the loss of the machine when the newest restore passed in time, and for no site', () => {
    const row = rowOf();
    expect(conditions(row)).toEqual([]);
    expect(row.figures).toMatchObject([
      { name: 'domain_node', amount: 1 },
      { name: 'domain_site', amount: 0 },
      { name: 'domain_region', amount: 0 },
      { name: 'recovery_of_machine', amount: 60, target: 14_400 },
    ]);
  });

  it('is not there when no copy of the backups is outside the node', () => {
    expect(conditions(rowOf({ sets: [set('node')] }))).toContain('absent');
    expect(conditions(rowOf({ sets: [] }))).toContain('absent');
    expect(conditions(rowOf({ isOn: false }))).toContain('absent');
  });

  it('is not measured without a drill, and names no domain then', () => {
    const row = rowOf({ loss: null });
    expect(conditions(row)).toEqual(['notMeasured']);
    expect(row.figures).toEqual([]);
  });

  it('is unmet when a drill failed or took longer than four hours, and expired after two weeks', () => {
    expect(conditions(rowOf({ loss: loss(null, { passed: false }) }))).toEqual(['unmet']);
    expect(conditions(rowOf({ loss: loss(4 * 3_600_000 + 1) }))).toEqual(['unmet']);
    expect(conditions(rowOf({ loss: loss(60_000, { startedAt: ago(14.1) }) }))).toEqual(['expired']);
    const point = restoreDrillOf(drill('restore-point', null, { passed: false }));
    expect(conditions(rowOf({ point }))).toEqual(['unmet']);
  });

  it('asks several nodes for a drill of the loss of one, in a minute and of the last hundred days', () => {
    const multi = (node: DrillRow | null) => conditions(rowOf({ topology: 'multi', node }));
    expect(multi(null)).toEqual(['notMeasured']);
    expect(multi(drill('node-loss', 60_000))).toEqual([]);
    expect(multi(drill('node-loss', 60_001))).toEqual(['unmet']);
    expect(multi(drill('node-loss', 30_000, { startedAt: ago(100.1) }))).toEqual(['expired']);
  });

  describe('with a second site', () => {
    const PASSED = { recoveryMs: 1_200_000, lostMs: 60_000, originalsLostMs: 240_000, outside: 1 };
    const site = (
      measured: Partial<Record<keyof typeof PASSED, number | null>> = {},
      of: Partial<DrillRow> = {},
    ) =>
      rowOf({
        failover: { drill: drill('site-failover', null, { measured: { ...PASSED, ...measured }, ...of }) },
      });
    const isCovered = (row: ReturnType<typeof disasterRow>): number | undefined =>
      row.figures.find(({ name }) => name === 'domain_site')?.amount;

    it('covers the loss of a site as the newest drill has proved, with what it took and what was lost', () => {
      const row = site();
      expect(conditions(row)).toEqual([]);
      expect(row.figures).toMatchObject([
        { name: 'domain_node', amount: 1 },
        { name: 'domain_site', amount: 1 },
        { name: 'domain_region', amount: 0 },
        { name: 'recovery_of_machine' },
        { name: 'recovery_of_site', amount: 1_200, target: 3_600 },
        { name: 'lost_at_site', amount: 60, target: 120 },
        { name: 'originals_lost_at_site', amount: 240, target: 300 },
      ]);
      expect(row.evidence).toContainEqual(expect.objectContaining({ id: 'site-failover' }));
    });

    it('is not measured before the first drill, and names no domain then', () => {
      const row = rowOf({ failover: { drill: null } });
      expect(conditions(row)).toEqual(['notMeasured']);
      expect(row.reasons).toEqual([{ status: 'not_measured', code: 'drill_never', drill: 'site-failover' }]);
      expect(isCovered(row)).toBeUndefined();
    });

    it('does not cover it when the drill failed, took too long, lost too much or is too old', () => {
      for (const [row, condition] of [
        [site({ recoveryMs: null }, { passed: false, failure: 'x' }), 'unmet'],
        [site({ recoveryMs: 3_600_001 }), 'unmet'],
        [site({ lostMs: 120_001 }), 'unmet'],
        [site({ originalsLostMs: 300_001 }), 'unmet'],
        [site({}, { startedAt: ago(100.1) }), 'expired'],
        [site({ outside: 0 }), 'unverified'],
      ] as const) {
        expect([conditions(row), isCovered(row)]).toEqual([[condition], 0]);
        // What the first site covers by itself is no less covered.
        expect(row.figures).toContainEqual(expect.objectContaining({ name: 'domain_node', amount: 1 }));
      }
    });
  });
});
