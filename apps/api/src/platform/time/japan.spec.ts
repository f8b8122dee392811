import { describe, expect, it } from '@jest/globals';
import { dayInJapan, midnightInJapan } from './japan.js';

describe('days in Japan', () => {
  it('begin at 15:00 UTC', () => {
    expect(dayInJapan(new Date('2026-11-27T14:59:59Z'))).toBe('2026-11-27');
    expect(dayInJapan(new Date('2026-11-27T15:00:00Z'))).toBe('2026-11-28');
    expect(midnightInJapan(new Date('2026-11-27T15:00:00Z')).toISOString()).toBe('2026-11-27T15:00:00.000Z');
  });
});
