import { describe, expect, it } from '@jest/globals';
import type { Figure } from '@rinjo/contract';
import { isUnder, judged, offTarget, when } from './judged.js';

describe('the conditions of a row', () => {
  it('hold when there is a reason for them', () => {
    const old = { status: 'expired', code: 'data_old', at: null, hours: 24 } as const;
    const alone = { status: 'unverified', code: 'inside_only' } as const;
    expect(judged([])).toMatchObject({ absent: false, notMeasured: false, unmet: false, expired: false });
    expect(judged([...when(true, old), ...when(false, alone)])).toEqual({
      ...{ absent: false, notMeasured: false, unmet: false, expired: true, unverified: false },
      reasons: [old],
    });
  });

  it('name the figures that miss their targets', () => {
    const figure: Figure = { name: 'mttr', unit: 'seconds', amount: 5, samples: 1, target: 5 };
    expect(offTarget([figure, { ...figure, target: null }])).toEqual([]);
    expect(offTarget([{ ...figure, amount: 6 }])).toEqual([
      { status: 'unmet', code: 'off_target', figure: 'mttr', unit: 'seconds', amount: 6, target: 5 },
    ]);
    expect(offTarget([{ ...figure, amount: 4 }], isUnder, 'unverified')).toMatchObject([
      { status: 'unverified' },
    ]);
  });
});
