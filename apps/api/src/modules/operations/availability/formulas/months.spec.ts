import { describe, expect, it } from '@jest/globals';
import { wholeMonths } from './months.js';
import { slotFrom } from './slot.js';

const window = (from: string, to: string) => ({ from: slotFrom(new Date(from)), to: slotFrom(new Date(to)) });
const names = (from: string, to: string): string[] =>
  wholeMonths(window(from, to), new Date(from)).map(({ name }) => name);

describe('months of Japan’s calendar', () => {
  it('count when they are whole, from their first moment to their last', () => {
    expect(names('2026-10-31T15:00:00Z', '2027-01-31T15:00:00Z')).toEqual(['2026-11', '2026-12', '2027-01']);
    expect(names('2026-10-31T15:00:30Z', '2027-01-31T14:59:30Z')).toEqual(['2026-12']);
    expect(names('2026-11-02T00:00:00Z', '2026-11-30T00:00:00Z')).toEqual([]);
  });
});
