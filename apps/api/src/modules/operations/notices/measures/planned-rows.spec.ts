import { describe, expect, it } from '@jest/globals';
import { daysCovered, type KnownWork, noticeFigures, stopFigures } from './planned-rows.js';

const DAY = 86_400_000;
const HOUR = 3_600_000;
const start = Date.UTC(2027, 2, 6);
const [from, to] = [new Date(start - 365 * DAY), new Date(start + DAY)];
const work = (of: Partial<KnownWork> = {}): KnownWork => ({
  ...{ id: 'a', kind: 'planned', state: 'completed', plannedStart: new Date(start) },
  ...{ actualStart: new Date(start), actualEnd: new Date(start + 2 * HOUR) },
  ...{ toldAt: new Date(start - 40 * DAY), noticeBy: new Date(start - 30 * DAY), ...of },
});

describe('rows about planned work', () => {
  it('count the hours that were worked, not those that were planned, and none of emergencies', () => {
    const works = [
      work(),
      work({ actualEnd: null }),
      work({ kind: 'emergency' }),
      work({ actualStart: null }),
    ];
    expect(stopFigures(works, from, to, 100)[0]).toMatchObject({
      ...{ name: 'planned_stops', amount: (2 + 24) * 3600, samples: 2, target: 36_000 },
    });
    const old = work({
      actualStart: new Date(from.getTime() - HOUR),
      actualEnd: new Date(from.getTime() + HOUR),
    });
    expect(stopFigures([old], from, to, 100)[0]?.amount).toBe(3600);
  });

  it('know what was told late, and leave open what is still being told', () => {
    const late = work({ toldAt: new Date(start - 29 * DAY) });
    const never = work({ toldAt: null });
    const open = work({ toldAt: null, noticeBy: new Date(to.getTime() + 1) });
    const off = work({ toldAt: null, state: 'cancelled', actualStart: null });
    expect(noticeFigures([work(), late, never, open, off, work({ kind: 'emergency' })], to)).toMatchObject([
      { name: 'late_windows', amount: 2, samples: 3, target: 0 },
      { name: 'smallest_lead', unit: 'days', amount: 29, samples: 2 },
    ]);
    expect(noticeFigures([], to)).toMatchObject([{ amount: 0, samples: 0 }]);
  });

  it('count the days that the calendar still knows, in Japan', () => {
    expect(daysCovered('2027-12-31', new Date('2027-12-30T15:00:00Z'))).toBe(1);
    expect(daysCovered('2027-12-31', new Date('2028-01-05T00:00:00Z'))).toBe(0);
  });
});
