import { describe, expect, it } from '@jest/globals';
import { isWayDue } from './way-due.js';

const NOW = new Date('2026-12-01T00:00:00Z');
const due = (minutesAgo: number, held: boolean): boolean =>
  isWayDue({ at: new Date(NOW.getTime() - minutesAgo * 60_000).toISOString(), held }, NOW);

describe('whether it is time to try a way around a failure', () => {
  it('is so at first, a day after it held, and half an hour after it did not', () => {
    expect(isWayDue(null, NOW)).toBe(true);
    expect([due(1_439, true), due(1_440, true)]).toEqual([false, true]);
    expect([due(29, false), due(30, false)]).toEqual([false, true]);
  });
});
