import { describe, expect, it } from '@jest/globals';
import type { CheckSheet, CheckSheetRow, Figure, RowStatus } from '@rinjo/contract';
import { compareSheets } from './compare-sheets.js';

const figure = (name: Figure['name'], amount: number, of: Partial<Figure> = {}): Figure => ({
  ...{ name, unit: 'seconds', amount, samples: 10, target: null },
  ...of,
});
const row = (
  status: RowStatus,
  figures: readonly Figure[] = [],
  of: Partial<CheckSheetRow> = {},
): CheckSheetRow => ({
  ...{ no: 10, area: TEXT, item: TEXT, unit: TEXT, class: 'measured', status, commitment: TEXT, figures },
  ...{ from: null, to: null, evidence: [], attestation: null, earlier: null },
  ...of,
});
const TEXT = { ja: '約束', en: 'promise' };
const sheet = (...rows: readonly CheckSheetRow[]): CheckSheet => ({
  ...{ format: 1, edition: 1, madeAt: '', operator: '', installation: '', release: '', topology: 'single' },
  ...{ window: { from: '', to: '' }, rows },
});
const changeOf = (before: CheckSheetRow, after: CheckSheetRow) =>
  compareSheets(sheet(before), sheet(after))[0];

describe('two editions of the check sheet', () => {
  it.each([
    ['yes', 'unmet', 'worse'],
    ['yes', 'unverified', 'worse'],
    ['unverified', 'expired', 'worse'],
    ['not_measured', 'yes', 'better'],
    ['not_measured', 'unmet', 'changed'],
    ['no', 'not_measured', 'changed'],
    ['yes', 'yes', 'same'],
  ] as const)('from %s to %s are %s', (before, after, change) => {
    expect(changeOf(row(before), row(after))?.change).toBe(change);
  });

  it('know which way a figure is better, and say nothing of those that are only counted', () => {
    const of = (name: Figure['name'], before: number, after: number) =>
      changeOf(row('yes', [figure(name, before)]), row('yes', [figure(name, after)]))?.figures;
    expect(of('mttr', 60, 90)).toMatchObject([{ name: 'mttr', change: 'worse' }]);
    expect(of('mttr', 90, 60)).toMatchObject([{ change: 'better' }]);
    expect(of('availability', 9990, 9989)).toMatchObject([{ change: 'worse' }]);
    expect(of('availability_2026-10', 9989, 9990)).toMatchObject([{ change: 'better' }]);
    expect(of('slow_2026-10', 60, 120)).toMatchObject([{ change: 'worse' }]);
    expect(of('erasures', 1, 2)).toMatchObject([{ change: 'changed' }]);
    expect(of('mttr', 60, 60)).toEqual([]);
  });

  it('count more samples of the same amount as the same', () => {
    const before = row('yes', [figure('mttr', 60)]);
    expect(changeOf(before, row('yes', [figure('mttr', 60, { samples: 99 })]))?.change).toBe('same');
    expect(changeOf(before, row('yes', [figure('mttr', 60, { target: 5 })]))?.change).toBe('changed');
  });

  it('show a row as worse when one figure is, whatever else got better', () => {
    const before = row('unmet', [figure('mttr', 60), figure('failures', 4)]);
    const after = row('yes', [figure('mttr', 90), figure('failures', 1)]);
    expect(changeOf(before, after)?.change).toBe('worse');
  });

  it('name figures that one of them lacks, other promises and other statements', () => {
    expect(changeOf(row('yes', [figure('mttr', 60)]), row('yes'))).toMatchObject({
      change: 'changed',
      figures: [{ name: 'mttr', after: null }],
    });
    const other = { commitment: { ja: '別の約束', en: 'another promise' } };
    expect(changeOf(row('yes'), row('yes', [], other))?.change).toBe('changed');
  });

  it('compare the rows that both have', () => {
    expect(compareSheets(sheet(), sheet(row('yes')))).toEqual([]);
  });
});
