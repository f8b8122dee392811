import { describe, expect, it } from '@jest/globals';
import type { NetworkRoute } from '@rinjo/contract';
import { FIGURES, type FigureName, type NetworkCheck, nothingYet } from './network-check.js';
import { type Verdict, verdictOf } from './verdict.js';

type Values = Readonly<Partial<Record<FigureName, number>>>;
const GOOD: Values = { rttMs: 40, jitterMs: 2, lossPercent: 0, downKbps: 9_000, upKbps: 4_000 };

function aCheck(
  route: NetworkRoute | null,
  values: Values,
  blocked: readonly NetworkRoute[] = [],
): NetworkCheck {
  const figures = { ...nothingYet().figures };
  for (const name of FIGURES) {
    const value = values[name];
    figures[name] = value === undefined ? { kind: 'unknown' } : { kind: 'measured', value };
  }
  const reachOf = (way: NetworkRoute) =>
    blocked.includes(way) ? ({ kind: 'blocked' } as const) : ({ kind: 'reachable', afterMs: 80 } as const);
  const reach = { udp: reachOf('udp'), tcp: reachOf('tcp'), relay: { kind: 'notConfigured' } as const };
  return { ...nothingYet(), done: true, route, figures, reach };
}

describe('the verdict', () => {
  const table: readonly (readonly [string, Values, Verdict])[] = [
    ['a good line', GOOD, { mode: 'full', cause: null, advice: ['none'] }],
    [
      'the last of full',
      { ...GOOD, rttMs: 300, upKbps: 1_500 },
      { mode: 'full', cause: null, advice: ['none'] },
    ],
    [
      'little upwards',
      { ...GOOD, upKbps: 1_400 },
      { mode: 'saving', cause: 'bandwidth', advice: ['otherNetwork'] },
    ],
    [
      'little downwards',
      { ...GOOD, downKbps: 700 },
      { mode: 'saving', cause: 'bandwidth', advice: ['otherNetwork'] },
    ],
    ['some loss', { ...GOOD, lossPercent: 4 }, { mode: 'saving', cause: 'loss', advice: ['betterSignal'] }],
    ['a long way', { ...GOOD, rttMs: 400 }, { mode: 'saving', cause: 'delay', advice: ['shorterWay'] }],
    ['much loss', { ...GOOD, lossPercent: 11 }, { mode: 'weak', cause: 'loss', advice: ['betterSignal'] }],
    ['a very long way', { ...GOOD, rttMs: 1_100 }, { mode: 'weak', cause: 'delay', advice: ['shorterWay'] }],
    [
      'a narrow line',
      { ...GOOD, upKbps: 300 },
      { mode: 'weak', cause: 'bandwidth', advice: ['otherNetwork'] },
    ],
    [
      'a very narrow line',
      { ...GOOD, upKbps: 100 },
      { mode: 'stills', cause: 'bandwidth', advice: ['otherNetwork'] },
    ],
    ['a thread', { ...GOOD, upKbps: 40 }, { mode: 'voice', cause: 'bandwidth', advice: ['otherNetwork'] }],
    [
      'loss and little',
      { ...GOOD, lossPercent: 6, upKbps: 600 },
      { mode: 'saving', cause: 'loss', advice: ['betterSignal'] },
    ],
    ['rates unknown', { rttMs: 20, lossPercent: 0 }, { mode: 'full', cause: null, advice: ['none'] }],
    ['nothing known', {}, { mode: 'unmeasured', cause: null, advice: [] }],
  ];
  for (const [name, values, verdict] of table)
    it(`of ${name} is ${verdict.mode}`, () => {
      expect(verdictOf(aCheck('udp', values))).toEqual(verdict);
    });

  it('asks for UDP when only TCP or the relay is open, after what helps more', () => {
    expect(verdictOf(aCheck('tcp', GOOD, ['udp']))).toEqual({
      mode: 'full',
      cause: null,
      advice: ['allowUdp'],
    });
    expect(verdictOf(aCheck('relay', { ...GOOD, upKbps: 700 }, ['udp', 'tcp']))).toEqual({
      mode: 'saving',
      cause: 'bandwidth',
      advice: ['otherNetwork', 'allowUdp'],
    });
  });

  it('says what to try when nothing gets through', () => {
    expect(verdictOf(aCheck(null, {}, ['udp', 'tcp']))).toEqual({
      mode: 'none',
      cause: null,
      advice: ['otherNetwork', 'askIt'],
    });
  });
});
