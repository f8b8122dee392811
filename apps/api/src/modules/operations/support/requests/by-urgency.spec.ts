import { describe, expect, it } from '@jest/globals';
import type { OperatorSupportView } from '@rinjo/contract';
import { byUrgency } from './by-urgency.js';

const of = (
  changedAt: string,
  state: OperatorSupportView['state'],
  usedS: number | null,
  running: boolean,
) => ({
  state,
  receivedAt: changedAt,
  changedAt,
  clock: usedS === null ? null : { limitS: 100, usedS, running },
});

describe('requests by urgency', () => {
  it('come by the time left for a first reply, then by who waits longest for the desk', () => {
    const late = of('5', 'waiting', 130, true);
    const soon = of('4', 'waiting', 90, true);
    const fresh = of('3', 'waiting', 1, true);
    const again = of('2', 'waiting', 10, false);
    const answered = of('1', 'answered', 10, false);
    const all = [answered, fresh, again, soon, late];
    expect(all.toSorted(byUrgency)).toEqual([late, soon, fresh, again, answered]);
  });

  it('without a desk come by time', () => {
    const [a, b] = [of('1', 'waiting', null, false), of('2', 'waiting', null, false)];
    expect([b, a].toSorted(byUrgency)).toEqual([a, b]);
  });
});
