import { describe, expect, it } from '@jest/globals';
import { factOf } from '../../../../platform/proofs/canary-facts.js';
import type { CanaryRow } from '../../../../platform/proofs/proof-ledger.js';
import { placeOf, type PlaceRules } from '../register/judge-places.js';
import { installationPlace } from '../register/place.js';
import { resultOf } from './residency-canary.js';
import { RESIDENCY_LATE_MS, residencyFinding } from './residency-measure.js';

const RULES: PlaceRules = {
  ...{ register: [], allowed: ['JP'], installation: installationPlace('JP'), own: new Set<string>() },
};
const NOW = new Date('2026-11-27T12:00:00Z');
const fact = (run: CanaryRow | null) =>
  factOf('residency', run, { now: NOW, lateMs: RESIDENCY_LATE_MS, passedAt: null });
const ran = (outcome: CanaryRow['outcome'], minutesAgo: number) =>
  fact({ id: 'c', outcome, detail: '', at: new Date(NOW.getTime() - minutesAgo * 60_000) });

describe('the canary of places', () => {
  const here = { kind: 'database', host: '' } as const;

  it('passes, fails where nobody said, and is a breach where data may not be', () => {
    expect(resultOf([placeOf(here, RULES)])).toEqual({ outcome: 'passed', detail: '1 endpoints in JP' });
    expect(resultOf([placeOf(here, { ...RULES, installation: null })]).outcome).toBe('failed');
    const far = { kind: 'objects', host: 'far.example' } as const;
    expect(resultOf([placeOf(here, RULES), placeOf(far, RULES)]).outcome).toBe('breach');
  });
});

describe('row 49', () => {
  it('is not measured before the first run, and has no number', () => {
    expect(residencyFinding(fact(null), 3, NOW)).toMatchObject({ notMeasured: true, figures: [] });
  });

  it('is proved by a pass of the last two hours alone', () => {
    expect(residencyFinding(ran('passed', 119), 3, NOW)).toMatchObject({ unverified: false, unmet: false });
    expect(residencyFinding(ran('passed', 121), 3, NOW).unverified).toBe(true);
    expect(residencyFinding(ran('failed', 1), 3, NOW)).toMatchObject({ unverified: true, unmet: false });
    expect(residencyFinding(ran('breach', 1), 3, NOW).unmet).toBe(true);
  });
});
