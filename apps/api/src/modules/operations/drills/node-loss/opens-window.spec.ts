import { describe, expect, it } from '@jest/globals';
import { opensWindow } from './opens-window.js';

const NOW = new Date('2026-11-28T03:00:00Z');
const at = (minutes: number): Date => new Date(NOW.getTime() + minutes * 60_000);
const WINDOW = {
  ...({ kind: 'planned', state: 'in_progress' } as const),
  ...{ plannedStart: at(-10), plannedEnd: at(50) },
};

describe('a window for the loss of a node', () => {
  it('is planned work that is in progress', () => {
    expect(opensWindow(WINDOW, NOW)).toBe(true);
    for (const state of ['announced', 'verifying', 'completed', 'cancelled'] as const)
      expect([state, opensWindow({ ...WINDOW, state }, NOW)]).toEqual([state, false]);
  });

  it('is no emergency, of which nobody was told beforehand', () => {
    expect(opensWindow({ ...WINDOW, kind: 'emergency' }, NOW)).toBe(false);
  });

  it('begins with its planned time, and ends five minutes before it does', () => {
    expect(opensWindow({ ...WINDOW, plannedStart: at(1) }, NOW)).toBe(false);
    expect(opensWindow({ ...WINDOW, plannedEnd: at(5) }, NOW)).toBe(true);
    expect(opensWindow({ ...WINDOW, plannedEnd: at(4) }, NOW)).toBe(false);
  });
});
