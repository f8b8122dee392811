import { expect, it } from '@jest/globals';
import { Pulse } from './pulse.js';
import { ManualClock, settled, ThrottledClock } from './testing/manual-clock.js';

/** Lets seconds pass in which this many bytes come at each look. */
function given(clock = new ManualClock()) {
  const bytes = new Map<string, number>();
  const rates = new Map<string, number>();
  let alarms = 0;
  const pulse = new Pulse(
    clock,
    () => Promise.resolve(new Map(bytes)),
    (silent) => (alarms += silent ? 1 : 0),
  );
  pulse.start();
  const pass = async (seconds: number): Promise<number> => {
    const before = alarms;
    for (let n = 0; n < seconds * 10; n += 1) {
      if (n % 4 === 0) for (const [id, rate] of rates) bytes.set(id, (bytes.get(id) ?? 0) + rate);
      await clock.advance(100);
      await settled();
    }
    return alarms - before;
  };
  return { rates, pass, pulse, clock };
}

it('gives one alarm when media stops that came all the time, and another after it came back', async () => {
  const { rates, pass } = given();
  rates.set('send', 100).set('recv', 5_000);
  expect(await pass(5)).toBe(0);
  rates.set('send', 0).set('recv', 0);
  expect(await pass(10)).toBe(1);
  rates.set('send', 100).set('recv', 5_000);
  expect(await pass(5)).toBe(0);
  rates.set('send', 0).set('recv', 0);
  expect(await pass(2)).toBe(1);
});

it('keeps still while one connection still lives, and where media never came all the time', async () => {
  const { rates, pass } = given();
  rates.set('send', 100).set('recv', 5_000);
  await pass(5);
  rates.set('recv', 0);
  expect(await pass(10)).toBe(0);
  const quiet = given();
  quiet.rates.set('recv', 0);
  expect(await quiet.pass(20)).toBe(0);
});

it.each([1_000, 60_000])('gives no alarm in a hidden tab, whose timers run every %i ms', async (grid) => {
  const { rates, pass } = given(new ThrottledClock(grid));
  rates.set('send', 100).set('recv', 5_000);
  expect(await pass(180)).toBe(0);
  rates.set('send', 0).set('recv', 0);
  expect(await pass(180)).toBe(0);
});

it('takes up its watch after a page was asleep, without an alarm for the time in which nothing ran', async () => {
  const { rates, pass, clock } = given();
  rates.set('send', 100).set('recv', 5_000);
  expect(await pass(5)).toBe(0);
  clock.sleep(60_000);
  expect(await pass(5)).toBe(0);
  rates.set('send', 0).set('recv', 0);
  expect(await pass(5)).toBe(1);
});
