import { describe, expect, it } from '@jest/globals';
import type { FallbackWay, ProberId } from '@rinjo/contract';
import type { WayTrial } from './ledger/way-trials.js';
import { wayFindings } from './way-findings.js';

const NOW = new Date('2026-12-01T00:00:00Z');
const PROBER = 'prober' as ProberId;
const trial = (way: FallbackWay, of: Partial<WayTrial> = {}): WayTrial => ({
  ...{ way, at: NOW, proberId: null, outside: false, outcome: 'passed', step: null, detail: '', tookMs: 1 },
  ...of,
});
const stateOf = (way: FallbackWay, trials: readonly WayTrial[]) =>
  wayFindings(trials, NOW).find((finding) => finding.way === way)?.state;

describe('where a way around a failure stands', () => {
  it('is not tried without anybody, and for 48 hours what was seen last', () => {
    expect(wayFindings([], NOW).map(({ state }) => state)).toEqual(Array(4).fill('untested'));
    const at = (hours: number) => new Date(NOW.getTime() - hours * 3_600_000);
    expect(stateOf('direct', [trial('direct', { proberId: PROBER, at: at(48) })])).toBe('passed');
    expect(stateOf('direct', [trial('direct', { proberId: PROBER, at: at(48.1) })])).toBe('untested');
  });

  it('takes a prober where it takes two devices', () => {
    expect(stateOf('direct', [trial('direct')])).toBe('untested');
    expect(stateOf('contacts', [trial('contacts')])).toBe('passed');
  });

  it('is what the worst of those who tried it saw', () => {
    const good = trial('direct', { proberId: PROBER });
    const bad = trial('direct', { proberId: 'other' as ProberId, outcome: 'failed', step: 'media' });
    expect(stateOf('direct', [good, bad])).toBe('failed');
    expect(stateOf('relay', [trial('relay', { outcome: 'breach' }), trial('relay')])).toBe('breach');
  });
});
