import { describe, expect, it } from '@jest/globals';
import { slotFrom } from '../formulas/slot.js';
import { daysOf } from './days.js';

const slot = (iso: string): number => slotFrom(new Date(iso));

describe('days of a component', () => {
  it('are those of Japan, with what was down and not planned, and nothing before anybody looked', () => {
    const seen = { from: slot('2026-11-25T20:00:00+09:00'), to: slot('2026-11-27T12:00:00+09:00') };
    const bad = [{ from: slot('2026-11-25T23:59:00+09:00'), to: slot('2026-11-26T00:05:00+09:00') }];
    const planned = [{ from: slot('2026-11-26T00:04:00+09:00'), to: slot('2026-11-26T01:00:00+09:00') }];
    expect(daysOf(bad, seen, planned, seen.to, 4)).toEqual([
      { day: '2026-11-24', downS: null },
      { day: '2026-11-25', downS: 60 },
      { day: '2026-11-26', downS: 240 },
      { day: '2026-11-27', downS: 0 },
    ]);
  });
});
