import { describe, expect, it } from '@jest/globals';
import { mayStartAt, outlivesItsPeople, phaseAt, plannedEnd, scheduleView } from './schedule.js';

const at = (time: string): Date => new Date(`2026-11-25T${time}Z`);
const call = { scheduledAt: at('01:00:00'), durationMin: 30, timeZone: 'Asia/Tokyo' };
const atOnce = { scheduledAt: null, durationMin: null, timeZone: null };

describe('a planned call', () => {
  it('opens a quarter of an hour before its time, to the millisecond', () => {
    const planned = { ...call, phase: 'planned' as const };
    expect(phaseAt(planned, at('00:44:59.999'))).toBe('planned');
    expect(phaseAt(planned, at('00:45:00'))).toBe('open');
    expect(phaseAt(planned, at('09:00:00'))).toBe('open');
  });

  it('keeps every other phase, whatever the time is', () => {
    for (const phase of ['ringing', 'open', 'live', 'ended'] as const) {
      expect(phaseAt({ ...call, phase }, at('00:00:00'))).toBe(phase);
      expect(phaseAt({ ...atOnce, phase }, at('09:00:00'))).toBe(phase);
    }
  });

  it('outlives the last who leaves until its planned end; a call that was started at once does not', () => {
    expect(plannedEnd(call)).toEqual(at('01:30:00'));
    expect(outlivesItsPeople(call, at('01:29:59'))).toBe(true);
    expect(outlivesItsPeople(call, at('01:30:00'))).toBe(false);
    expect(outlivesItsPeople(atOnce, at('01:00:00'))).toBe(false);
  });

  it('begins neither in the past nor in years', () => {
    const now = at('01:00:00');
    expect(mayStartAt(at('00:54:00'), now)).toBe(false);
    expect(mayStartAt(at('00:59:00'), now)).toBe(true);
    expect(mayStartAt(new Date('2027-11-25T00:00:00Z'), now)).toBe(true);
    expect(mayStartAt(new Date('2028-01-25T00:00:00Z'), now)).toBe(false);
  });

  it('is told with its start, its end, and when it opens', () => {
    expect(scheduleView(call)).toEqual({
      startsAt: '2026-11-25T01:00:00.000Z',
      endsAt: '2026-11-25T01:30:00.000Z',
      opensAt: '2026-11-25T00:45:00.000Z',
      timeZone: 'Asia/Tokyo',
    });
    expect(scheduleView(atOnce)).toBeNull();
  });
});
