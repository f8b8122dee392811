import { describe, expect, it } from '@jest/globals';
import type { FindingRow } from '../advisories/advisory-ledger.js';
import { assessment, type ReleaseFacts, upgradePolicy } from './release-rows.js';

const NOW = new Date('2026-11-27T12:00:00Z');
const ago = (days: number): Date => new Date(NOW.getTime() - days * 86_400_000);
const finding = (of: Partial<FindingRow>): FindingRow => ({
  ...{ advisory: '1', name: 'left-pad', version: '1.0.0', severity: 'high', title: 'x', url: 'https://x' },
  ...{ fixedIn: '1.0.1', fixReleasedAt: ago(1), foundAt: ago(1), closedAt: null },
  ...of,
});
const facts = (of: Partial<ReleaseFacts>): ReleaseFacts => ({
  ...{ now: NOW, release: null, fresh: { at: ago(0.5), failure: null }, findings: [], attack: null },
  ...of,
});
const figure = (of: Partial<ReleaseFacts>, name: string): number | undefined =>
  upgradePolicy(facts(of)).figures.find((one) => one.name === name)?.amount;

describe('row 9', () => {
  it('is not measured without an answer of a feed, and then has no number', () => {
    expect(upgradePolicy(facts({ fresh: null }))).toMatchObject({ notMeasured: true, figures: [] });
  });

  it('is unmet by a fix that is released for longer than 7 days when critical, 30 otherwise', () => {
    const unmet = (of: Partial<FindingRow>) => upgradePolicy(facts({ findings: [finding(of)] })).unmet;
    expect(unmet({ severity: 'critical', fixReleasedAt: ago(7) })).toBe(false);
    expect(unmet({ severity: 'critical', fixReleasedAt: ago(7.01) })).toBe(true);
    expect(unmet({ fixReleasedAt: ago(30) })).toBe(false);
    expect(unmet({ fixReleasedAt: ago(30.01) })).toBe(true);
    expect(unmet({ fixReleasedAt: ago(99), closedAt: ago(1) })).toBe(false);
    expect(unmet({ fixedIn: null, fixReleasedAt: null, foundAt: ago(400) })).toBe(false);
  });

  it('is expired by a feed that was last heard of more than 7 days ago', () => {
    expect(upgradePolicy(facts({ fresh: { at: ago(7), failure: null } })).expired).toBe(false);
    expect(upgradePolicy(facts({ fresh: { at: ago(7.01), failure: null } })).expired).toBe(true);
  });

  it('counts what is open, what is late, and how long the longest fix took, rounded up', () => {
    const findings = [
      finding({ fixReleasedAt: ago(31) }),
      finding({ fixedIn: null, fixReleasedAt: null }),
      finding({ fixReleasedAt: ago(20), closedAt: ago(10.5) }),
    ];
    expect(figure({ findings }, 'open_findings')).toBe(2);
    expect(figure({ findings }, 'overdue_fixes')).toBe(1);
    expect(figure({ findings }, 'patch_days_max')).toBe(10);
  });
});

describe('row 40', () => {
  it('is unverified without a record of the attack suite, unmet when an attack came through', () => {
    expect(assessment(facts({}))).toMatchObject({ unverified: true, unmet: false, figures: [] });
    const attack = { at: NOW.toISOString(), passed: 300, failed: 0 };
    expect(assessment(facts({ attack }))).toMatchObject({ unverified: false, unmet: false });
    expect(assessment(facts({ attack: { ...attack, failed: 1 } })).unmet).toBe(true);
  });
});
