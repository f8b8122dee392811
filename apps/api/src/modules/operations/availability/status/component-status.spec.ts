import { describe, expect, it } from '@jest/globals';
import type { ComponentStatus } from '@rinjo/contract';
import { runsOf } from '../formulas/runs.js';
import { statusOf, type Sight } from './component-status.js';

/** One letter a slot: `.` good, `x` bad. */
const sight = (letters: string, of: Partial<Sight> = {}): Sight => ({
  bad: runsOf(Array.from(letters).flatMap((letter, slot) => (letter === 'x' ? [slot] : []))),
  ...{ end: letters.length, now: letters.length, isReported: false, isMaintained: false },
  ...of,
});

describe('a component', () => {
  it.each<[string, Sight, ComponentStatus]>([
    ['works', sight('....'), 'operational'],
    ['has failed once', sight('...x'), 'degraded_performance'],
    ['is out', sight('..xx'), 'major_outage'],
    ['works again, for less than ten slots', sight('xx....'), 'degraded_performance'],
    ['works again', sight(`xx${'.'.repeat(10)}`), 'operational'],
    ['is out, as somebody says', sight('....', { isReported: true }), 'major_outage'],
    ['is worked on', sight('..xx', { isMaintained: true }), 'under_maintenance'],
    ['was not looked at lately', sight('....', { now: 9 }), 'unknown'],
  ])('%s', (_, seen, status) => {
    expect(statusOf(seen)).toBe(status);
  });
});
