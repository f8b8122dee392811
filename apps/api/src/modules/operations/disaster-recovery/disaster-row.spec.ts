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
    ...{ topology: 'single', node: null },
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
});
