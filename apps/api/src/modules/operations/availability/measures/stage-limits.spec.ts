import { describe, expect, it } from '@jest/globals';
import type { IncidentStage } from '@rinjo/contract';
import { wasLate } from './stage-limits.js';

/** Wednesday. */
const OPENED = Date.parse('2026-11-25T01:00:00Z');
const at = (minutes: number): Date => new Date(OPENED + minutes * 60_000);
const said = (stage: IncidentStage, minutes: number) => ({ stage, at: at(minutes) });
const DAY = 24 * 60;
const told = (closed: number | null) => ({
  ...{ openedAt: at(0), detectedAt: at(1), closedAt: closed === null ? null : at(closed) },
});

describe('what people are told of a failure', () => {
  it.each<[string, number | null, ReturnType<typeof said>[], number, boolean]>([
    ['soon enough while it lasts', null, [said('detected', 1), said('cause', 60)], 119, false],
    [
      'nothing for more than an hour while it lasts',
      null,
      [said('detected', 1), said('cause', 30)],
      91,
      true,
    ],
    [
      'nothing between the beginning and a late end',
      63,
      [said('detected', 1), said('recovered', 63)],
      70,
      true,
    ],
    [
      'all of it',
      50,
      [said('detected', 1), said('recovered', 50), said('postmortem', 3 * DAY)],
      20 * DAY,
      false,
    ],
    ['a post-mortem not yet, within five weekdays', 50, [said('recovered', 50)], 7 * DAY, false],
    ['no post-mortem in five weekdays', 50, [said('recovered', 50)], 8 * DAY, true],
    ['a post-mortem too late', 50, [said('recovered', 50), said('postmortem', 8 * DAY)], 9 * DAY, true],
  ])('%s', (_, closed, updates, now, late) => {
    expect(wasLate(told(closed), updates, at(now))).toBe(late);
  });
});
