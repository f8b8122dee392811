import { describe, expect, it } from '@jest/globals';
import { SLOT_MS } from '@rinjo/contract';
import { availabilityOf, basisPointsOf } from './availability.js';
import { judge, type Sample, slotsSeen } from './judging.js';
import { plannedSlots, type PlannedWork } from './planned-work.js';
import { shared, slotsIn } from './runs.js';

const DAY = 2_880;
const at = (slot: number): Date => new Date(slot * SLOT_MS);
const DAY_MS = 24 * 3_600_000;

/** Samples of a day: good ones but for what is named, with nothing where nobody looked. */
function day(of: { readonly failed: readonly (readonly [number, number])[]; readonly unseen: number[] }) {
  const isIn = (slot: number): boolean => of.failed.some(([from, to]) => slot >= from && slot < to);
  const outside = Array.from({ length: DAY }, (_, slot): Sample => ({
    slot,
    ok: !isIn(slot),
    outside: true,
  }));
  return outside.filter(({ slot }) => !of.unseen.includes(slot));
}

const work = (from: number, to: number, announcedDaysBefore: number): PlannedWork => ({
  ...{ kind: 'planned', noticeBy: new Date(at(from).getTime() - 30 * DAY_MS), cancelled: false },
  toldAt: new Date(at(from).getTime() - announcedDaysBefore * DAY_MS),
  ...{ plannedStart: at(from), plannedEnd: at(to), actualStart: at(from), actualEnd: null },
});

describe('a day', () => {
  /*
   * By hand, in slots of 30 s; a run goes up to its second number, exclusive.
   *
   * | slots     | what                                                          | bad of            | planned | down | failure   |
   * | 100-125   | sign-in fails 100-120, signalling 105-125                      | both              | 0       | 25   | 100-125   |
   * | 300       | signalling fails once: a blip                                  | signalling        | 0       | 1    |           |
   * | 500-504   | nobody outside looks; a prober inside says that all is well    | all three         | 0       | 4    | 500-504   |
   * | 600       | one prober outside is silent, another vouches                  |                   | 0       | 0    |           |
   * | 1000-1060 | work announced 40 days before; sign-in is gone                 | sign-in           | 60      | 0    |           |
   * | 1060-1070 | it overruns                                                    | sign-in           | 0       | 10   | 1060-1070 |
   * | 2000-2020 | work announced the day before; sign-in is gone                 | sign-in           | 0       | 20   | 2000-2020 |
   * | 2500-2512 | media fails 2500-2502, is good for nine slots, fails 2511      | media             | 0       | 3    | 2500-2512 |
   *
   * P = 2880 - 60 = 2820; D = 25 + 1 + 4 + 10 + 20 + 3 = 63
   * availability = (2820 - 63) / 2820 = 97.7659... %, truncated 97.76
   * failures: 25 + 4 + 10 + 20 + 12 = 71 slots in 5; MTTR = 71 * 30 / 5 = 426 s; MTBF = 2757 * 30 / 5 = 16542 s
   * D = down slots in failures (25 + 4 + 10 + 20 + 3) + blips (1)
   */
  const gap = [500, 501, 502, 503];
  const inside: Sample[] = Array.from({ length: DAY }, (_, slot) => ({ slot, ok: true, outside: false }));
  const second: Sample[] = [{ slot: 600, ok: true, outside: true }];
  const signIn = day({ failed: [[100, 120], [1000, 1070], [2000, 2020]], unseen: [...gap, 600] }); // prettier-ignore
  const signalling = day({ failed: [[105, 125], [300, 301]], unseen: [...gap, 600] }); // prettier-ignore
  const media = day({ failed: [[2500, 2502], [2511, 2512]], unseen: [...gap, 600] }); // prettier-ignore
  const window = { from: 0, to: DAY };
  const judged = [signIn, signalling, media].map((samples) =>
    judge(slotsSeen([...samples, ...inside, ...second], 'outside'), window),
  );
  const planned = plannedSlots([work(1000, 1060, 40), work(2000, 2020, 1)]);
  const components = judged.map(({ failed, missing }) => ({ bad: [...failed, ...missing] }));
  const found = availabilityOf({ window, components, planned });

  it('has good, failed and missing slots, and a prober inside vouches for none', () => {
    expect(judged.map(({ good, failed, missing }) => [good, failed, missing].map(slotsIn))).toEqual([
      [DAY - 110 - 4, 20 + 70 + 20, 4],
      [DAY - 21 - 4, 21, 4],
      [DAY - 3 - 4, 3, 4],
    ]);
    expect(judged[0]?.missing).toEqual([{ from: 500, to: 504 }]);
  });

  it('comes to what the table says', () => {
    expect(found).toMatchObject({
      ...{ slots: 2_820, down: 63, basisPoints: 9_776, blips: 1 },
      ...{ mttrS: 426, mtbfS: 16_542, longFailures: 0 },
      failures: [
        { from: 100, to: 125 },
        { from: 500, to: 504 },
        { from: 1060, to: 1070 },
        { from: 2000, to: 2020 },
        { from: 2500, to: 2512 },
      ],
    });
  });

  it('has one incident for each component in trouble', () => {
    expect(found.incidents.map(({ opened, confirmed, closed }) => [opened, confirmed, closed])).toEqual([
      ...[
        [100, 101, 120],
        [500, 501, 504],
        [1060, 1061, 1070],
        [2000, 2001, 2020],
      ], // sign-in; prettier-ignore
      ...[
        [105, 106, 125],
        [500, 501, 504],
      ], // signalling
      ...[
        [500, 501, 504],
        [2500, 2501, 2512],
      ], // media
    ]);
  });

  it('loses no down slot between failures and blips', () => {
    const bad = components.flatMap(({ bad }) => bad).filter(({ from }) => from < 1000 || from >= 1060);
    expect(bad.length).toBeGreaterThan(0);
    const inFailures = [20 + 5, 4, 10, 20, 3].reduce((sum, slots) => sum + slots, 0);
    expect(found.down).toBe(inFailures + found.blips);
    expect(slotsIn(shared(found.failures, planned))).toBe(0);
  });
});

describe('what lasts', () => {
  const window = { from: 0, to: 100 };

  it('counts with its time so far, and as long from a day on', () => {
    const found = availabilityOf({ window, components: [{ bad: [{ from: 90, to: 100 }] }], planned: [] });
    expect(found).toMatchObject({ mttrS: 300, failures: [{ from: 90, to: 100 }], longFailures: 0 });
    expect(found.incidents[0]?.closed).toBeNull();
    const days = { from: 0, to: 3 * DAY };
    const long = availabilityOf({
      window: days,
      components: [{ bad: [{ from: 5, to: DAY + 5 }] }],
      planned: [],
    });
    expect(long.longFailures).toBe(1);
  });

  it('is not ended by announced work', () => {
    const components = [{ bad: [{ from: 10, to: 20 }, { from: 32, to: 33 }] }]; // prettier-ignore
    const with5 = availabilityOf({ window, components, planned: [{ from: 20, to: 27 }] });
    expect(with5.failures).toEqual([{ from: 10, to: 33 }]);
    expect(availabilityOf({ window, components, planned: [] })).toMatchObject({
      ...{ failures: [{ from: 10, to: 20 }], blips: 1 },
    });
  });

  it('says nothing without a failure, and nothing at all without a slot', () => {
    expect(availabilityOf({ window, components: [{ bad: [] }], planned: [] })).toMatchObject({
      ...{ basisPoints: 10_000, mttrS: null, mtbfS: null, down: 0 },
    });
    expect(availabilityOf({ window, components: [{ bad: [window] }], planned: [window] })).toMatchObject({
      ...{ basisPoints: null, slots: 0, down: 0, failures: [] },
    });
  });
});

describe('rounding', () => {
  it('goes against us', () => {
    expect(basisPointsOf(1_000_000, 1)).toBe(9_999);
    expect(basisPointsOf(1_000_000, 0)).toBe(10_000);
    const thirds = { from: 0, to: 100 };
    const bad = [{ from: 0, to: 2 }, { from: 20, to: 22 }, { from: 40, to: 43 }]; // prettier-ignore
    const { mttrS, mtbfS } = availabilityOf({ window: thirds, components: [{ bad }], planned: [] });
    expect([mttrS, mtbfS]).toEqual([70, 930]);
  });
});
