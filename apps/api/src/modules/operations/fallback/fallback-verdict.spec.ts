import { describe, expect, it } from '@jest/globals';
import { FALLBACK_WAYS, type ProberId } from '@rinjo/contract';
import { verdictOf } from './fallback-verdict.js';
import type { WayTrial } from './ledger/way-trials.js';
import { wayFindings } from './way-findings.js';

const NOW = new Date('2026-12-01T00:00:00Z');
const all: readonly WayTrial[] = FALLBACK_WAYS.map((way) => ({
  ...{ way, at: NOW, proberId: 'prober' as ProberId, outside: true, outcome: 'passed', step: null },
  ...{ detail: '', tookMs: 1 },
}));
const but = (way: WayTrial['way'], of: Partial<WayTrial>) =>
  all.map((trial) => (trial.way === way ? { ...trial, ...of } : trial));
const verdict = (trials: readonly WayTrial[]) => verdictOf(wayFindings(trials, NOW), NOW);

describe('the verdict over the ways around a failure', () => {
  it('is a pass when all that was tried held, and names what was not', () => {
    expect(verdict(all).outcome).toBe('passed');
    expect(verdict(all.filter(({ way }) => way !== 'direct'))).toEqual({
      outcome: 'passed',
      detail: 'relay passed; direct untested; audio passed; contacts passed',
    });
    expect(verdict([]).outcome).toBe('failed');
  });

  it('is a failure with the way, the step and the reason', () => {
    expect(verdict(but('direct', { outcome: 'failed', step: 'ask', detail: 'refused_off' }))).toEqual({
      outcome: 'failed',
      detail: 'relay passed; direct failed: ask refused_off; audio passed; contacts passed',
    });
  });

  it('is a breach when a relay serves anybody', () => {
    expect(verdict(but('relay', { outcome: 'breach', detail: 'open' })).outcome).toBe('breach');
  });
});
