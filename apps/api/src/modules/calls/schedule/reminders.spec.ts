import { describe, expect, it } from '@jest/globals';
import { remindersDue } from './reminders.js';

describe('reminders of a planned call', () => {
  it.each([
    [16, 0],
    [15, 1],
    [11, 1],
    [10, 2],
    [0, 2],
    [-3, 2],
  ])('%i minutes before its start there are %i', (minutes, due) => {
    const now = new Date('2026-11-26T01:00:00Z');
    expect(remindersDue(new Date(now.getTime() + minutes * 60_000), now)).toBe(due);
  });
});
