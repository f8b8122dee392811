import { describe, expect, it } from '@jest/globals';
import { MAINTENANCE_STATES } from '@rinjo/contract';
import { isTooEarly, isWider, mayMove } from './maintenance-moves.js';

const at = (hour: number): Date => new Date(Date.UTC(2027, 2, 6, hour));
const work = { plannedStart: at(10), plannedEnd: at(12) };

describe('work on the service', () => {
  it('is not brought back, and not changed once it has begun', () => {
    for (const move of ['change', 'announce', 'start', 'cancel'] as const)
      for (const state of ['in_progress', 'verifying', 'completed', 'cancelled'] as const)
        expect([move, state, mayMove(move, state)]).toEqual([move, state, false]);
    expect(MAINTENANCE_STATES.filter((state) => mayMove('complete', state))).toEqual([
      'in_progress',
      'verifying',
    ]);
  });

  it.each([
    ['later', { plannedStart: at(11), plannedEnd: at(13) }, false],
    ['shorter', { plannedStart: at(10), plannedEnd: at(11) }, false],
    ['earlier', { plannedStart: at(9), plannedEnd: at(11) }, true],
    ['longer', { plannedStart: at(10), plannedEnd: at(13) }, true],
    ['later and longer', { plannedStart: at(11), plannedEnd: at(14) }, true],
  ])('that is %s needs a full lead: %#', (_, after, expected) => {
    expect(isWider(work, after)).toBe(expected);
  });

  it('begins before its time only in an emergency', () => {
    expect(isTooEarly({ kind: 'planned', ...work }, at(9))).toBe(true);
    expect(isTooEarly({ kind: 'planned', ...work }, at(10))).toBe(false);
    expect(isTooEarly({ kind: 'emergency', ...work }, at(9))).toBe(false);
  });
});
