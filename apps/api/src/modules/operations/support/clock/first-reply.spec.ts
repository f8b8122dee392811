import { describe, expect, it } from '@jest/globals';
import type { DeskHours } from '@rinjo/contract';
import { firstReplyClock, judgeReplies, type ReplyFacts } from './first-reply.js';

const at = (text: string): Date => new Date(`2026-11-${text}+09:00`);
const open = { spans: [{ from: 540, to: 1_020 }] };
const hours: DeskHours = {
  ...{ weekdays: [open, open, open, open, open, { spans: [] }, { spans: [] }], onHolidays: false },
  exceptions: [],
};
const versions = [{ madeAt: at('01T00:00'), hours }];
const asked: ReplyFacts = {
  ...{ kind: 'fault', receivedAt: at('25T16:30:00.500'), firstReplyAt: null, givenUpAt: null },
};
const clock = (of: Partial<ReplyFacts>, now = at('27T12:00')) =>
  firstReplyClock({ ...asked, ...of }, versions, () => false, now);

describe('the clock of a request', () => {
  it('runs in desk hours until somebody replies, rounded up', () => {
    expect(clock({}, at('26T10:00'))).toEqual({ limitS: 14_400, usedS: 5_400, running: true });
    expect(clock({ kind: 'question', firstReplyAt: at('26T09:10') })).toEqual({
      ...{ limitS: 28_800, usedS: 40 * 60, running: false },
    });
  });

  it('stops when the requester needs no answer any more', () => {
    expect(clock({ givenUpAt: at('25T17:00') })).toMatchObject({ usedS: 1_800, running: false });
  });
});

describe('first replies of a year', () => {
  const one = (usedS: number, replied = true, running = !replied) => ({
    ...{ limitS: 100, usedS, running, replied },
  });

  it('are judged by the nearest rank', () => {
    const clocks = Array.from({ length: 20 }, (_, index) => one(index + 1));
    expect(judgeReplies(clocks)).toEqual({ judged: 20, p95: 19, late: 0, running: 0 });
    expect(judgeReplies([one(1), one(101)])).toMatchObject({ p95: 101, late: 1 });
  });

  it('count those that nobody has replied to once they are late, and not before', () => {
    expect(judgeReplies([one(100, false)])).toEqual({ judged: 0, p95: null, late: 0, running: 1 });
    expect(judgeReplies([one(101, false)])).toEqual({ judged: 1, p95: 101, late: 1, running: 1 });
    // Given up in time, and too late.
    expect(judgeReplies([one(50, false, false), one(150, false, false)])).toMatchObject({
      judged: 1,
      late: 1,
    });
  });
});
