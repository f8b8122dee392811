import { describe, expect, it } from '@jest/globals';
import { faultsOf } from './desk-rules.js';

const of = (spans: readonly { readonly from: number; readonly to: number }[], day = '2026-12-28') =>
  faultsOf({ weekdays: [{ spans }], onHolidays: false, exceptions: [{ day, spans: [], note: '' }] });

describe('hours of a desk', () => {
  it('are in order and none within another', () => {
    const morning = { from: 540, to: 720 };
    expect(of([morning, { from: 720, to: 1_020 }])).toEqual([]);
    expect(of([morning, { from: 719, to: 1_020 }])).toEqual(['hours.weekdays:inOrder']);
    expect(of([{ from: 540, to: 540 }])).toEqual(['hours.weekdays:inOrder']);
  });

  it('have exceptions on days that there are, each once', () => {
    expect(of([], '2027-02-29')).toEqual(['hours.exceptions:isDay']);
    const twice = ['2026-12-28', '2026-12-28'].map((day) => ({ day, spans: [], note: '' }));
    expect(faultsOf({ weekdays: [], onHolidays: false, exceptions: twice })).toEqual([
      'hours.exceptions:isDay',
    ]);
  });
});
