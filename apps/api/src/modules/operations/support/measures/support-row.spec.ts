import { describe, expect, it } from '@jest/globals';
import type { DeskHours } from '@rinjo/contract';
import { supportRow } from './support-row.js';

const HOUR = 3_600_000;
const at = (text: string): Date => new Date(`2026-${text}+09:00`);
const [open, closed] = [{ spans: [{ from: 540, to: 1_020 }] }, { spans: [] }];
const hours: DeskHours = {
  ...{ weekdays: [open, open, open, open, open, closed, closed], onHolidays: false, exceptions: [] },
};
const desk = [{ id: 'desk' as never, madeAt: at('01-05T00:00'), hours }];
// Monday.
const received = at('11-16T09:00');
/** Replied to after so many hours of the desk, or not yet. */
const request = (id: string, repliedAfter: number | null) => ({
  ...{ id, kind: 'fault' as const, receivedAt: received, givenUpAt: null },
  firstReplyAt: repliedAfter === null ? null : new Date(received.getTime() + repliedAfter * HOUR),
});
const row = (requests: readonly ReturnType<typeof request>[], of: object = {}) =>
  supportRow({
    ...{ kind: 'fault', from: at('01-01T00:00'), to: at('11-17T00:00'), now: at('11-16T12:00') },
    ...{ requests, desk, isHoliday: () => false, figures: [], ...of },
  });
const five = (last: number | null) => [1, 2, 3, 4, last].map((after, index) => request(String(index), after));

describe('rows 26 and 27', () => {
  it('are no without a desk, or with one that never opens', () => {
    expect(row(five(1), { desk: [] })).toMatchObject({ absent: true });
    const never = { ...hours, weekdays: Array.from({ length: 7 }, () => closed) };
    expect(row([], { desk: [{ ...desk[0], hours: never }] }).absent).toBe(true);
  });

  it('are not measured below five requests, and print the hours with that remark', () => {
    const { absent, notMeasured, figures, remark } = row(five(1).slice(1));
    expect({ absent, notMeasured }).toEqual({ absent: false, notMeasured: true });
    expect(figures).toContainEqual({
      ...{ name: 'first_reply_p95', unit: 'seconds', amount: 14_400, samples: 4, target: 14_400 },
    });
    expect(remark?.ja).toContain('月～金 9:00～17:00');
    expect(remark?.en).toContain('fewer than 5 requests');
  });

  it('are met within four desk hours, and not met beyond', () => {
    const met = row(five(4));
    expect(met).toMatchObject({ notMeasured: false, unmet: false, absent: false });
    expect(met.remark?.en).not.toContain('fewer');
    expect(met.evidence).toEqual([{ ledger: 'desk_hours', id: 'desk', at: '2026-01-04T15:00:00.000Z' }]);
    const late = row(five(4.01));
    expect(late.unmet).toBe(true);
    expect(late.evidence.at(-1)).toMatchObject({ ledger: 'support_request', id: '4' });
    // Questions have eight.
    expect(row(five(4.01), { kind: 'question' }).figures[0]?.target).toBe(28_800);
  });

  it('count a request that nobody answers once its time is over', () => {
    const waiting = row(five(null));
    expect(waiting.notMeasured).toBe(true);
    expect(waiting.figures.at(-1)).toMatchObject({ name: 'requests_without_reply', amount: 1 });
    expect(row(five(null), { now: at('11-16T13:01') })).toMatchObject({ notMeasured: false, unmet: true });
  });
});
