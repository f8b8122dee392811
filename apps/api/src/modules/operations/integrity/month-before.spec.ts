import { describe, expect, it } from '@jest/globals';
import { monthBefore } from './month-before.js';

describe('the month before', () => {
  it('is that of Japan, also across a year', () => {
    expect(monthBefore(new Date('2026-12-31T15:00:00Z'))).toEqual({
      day: '2026-12-01',
      from: new Date('2026-11-30T15:00:00Z'),
      to: new Date('2026-12-31T15:00:00Z'),
    });
    expect(monthBefore(new Date('2026-12-31T14:59:59Z')).day).toBe('2026-11-01');
    expect(monthBefore(new Date('2027-01-10T00:00:00Z')).day).toBe('2026-12-01');
  });
});
