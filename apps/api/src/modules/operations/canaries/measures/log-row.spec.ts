import { describe, expect, it } from '@jest/globals';
import type { CanaryFact } from '../../../../platform/proofs/canary-facts.js';
import { type LogCollection, logRow } from './log-row.js';

const NOW = new Date('2026-12-01T00:00:00Z');
const ago = (hours: number): Date => new Date(NOW.getTime() - hours * 3_600_000);
const NEWEST = { access: ago(0.1), operation: ago(1), error: ago(2), signIn: ago(23) };
const row = (of: Partial<LogCollection> = {}, state: CanaryFact['state'] = 'passed') =>
  logRow(
    { name: 'tamper', state, lastAt: NOW, passedAt: NOW, evidence: [] },
    { newest: NEWEST, gaps: 0, looked: 500, ...of },
    NOW,
  );

describe('row 18', () => {
  it('is a yes while all four logs get records', () => {
    expect(row()).toMatchObject({
      ...{ notMeasured: false, unmet: false, expired: false, unverified: false },
      figures: [
        { name: 'logs_recorded', amount: 4, target: 4 },
        { name: 'log_gaps', amount: 0, samples: 500 },
      ],
    });
  });

  it('is not measured without a record, and expired when one of the logs gets none', () => {
    const none = { access: null, operation: null, error: null, signIn: null };
    expect(row({ newest: none })).toMatchObject({ notMeasured: true, figures: [] });
    expect(row({ newest: { ...NEWEST, signIn: ago(25) } })).toMatchObject({
      expired: true,
      notMeasured: false,
    });
    expect(row({ newest: { ...NEWEST, error: null } }).expired).toBe(true);
  });

  it('is unmet by a gap, and unverified when the log was not drilled with', () => {
    expect(row({ gaps: 1 }).unmet).toBe(true);
    expect(row({}, 'breach').unmet).toBe(true);
    expect(row({}, 'late')).toMatchObject({ unmet: false, unverified: true });
  });
});
