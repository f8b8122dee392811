import { describe, expect, it } from '@jest/globals';
import { type CallId, LIMITS } from '@rinjo/contract';
import { Clock, type Timer } from '../time/clock.js';
import { EventLog } from './event-log.js';

class StillClock extends Clock {
  time = Date.parse('2026-11-23T03:00:00Z');
  override now(): Date {
    return new Date(this.time);
  }
  override after(): Timer {
    throw new Error('An event log needs no timer');
  }
}

const CALL = 'call' as CallId;

describe('EventLog', () => {
  it('numbers events without a gap and answers those after a number', () => {
    const log = new EventLog(new StillClock());
    const before = log.last(CALL);
    for (const title of ['a', 'b', 'c']) log.append(CALL, 'call.changed', { title });
    expect(log.since(CALL, before)?.map(({ seq }) => seq - before)).toEqual([1, 2, 3]);
    expect(log.since(CALL, before + 2)?.map(({ payload }) => payload)).toEqual([{ title: 'c' }]);
    expect(log.since(CALL, log.last(CALL))).toEqual([]);
  });

  it('keeps the last 1,000 and says so when one is asked for more', () => {
    const log = new EventLog(new StillClock());
    const before = log.last(CALL);
    for (let n = 0; n <= LIMITS.rememberedEvents; n += 1) log.append(CALL, 'call.changed', { title: `${n}` });
    expect(log.since(CALL, before)).toBeNull();
    expect(log.since(CALL, before + 1)).toHaveLength(LIMITS.rememberedEvents);
  });

  it('knows a number that it never gave: one from before a restart, or from nowhere', () => {
    const clock = new StillClock();
    const old = new EventLog(clock);
    old.append(CALL, 'call.changed', { title: 'before' });
    const seen = old.last(CALL);
    clock.time += 2_000;
    const log = new EventLog(clock);
    log.append(CALL, 'call.changed', { title: 'after' });
    expect(log.since(CALL, seen)).toBeNull();
    expect(log.since(CALL, log.last(CALL) + 1)).toBeNull();
  });
});
