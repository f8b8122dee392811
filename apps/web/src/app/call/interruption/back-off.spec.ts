import { BackOff } from './back-off';

/** Tries as long as it may, `worked` or not, for an hour. */
function triesWithin(hourMs: number): number[] {
  const backOff = new BackOff();
  const times: number[] = [];
  for (let now = 0; now < hourMs; now += 500) {
    if (backOff.wait(now) !== 0) continue;
    backOff.tried(now);
    times.push(now);
    // What goes wrong at once, for ever.
    if (times.length > 20) break;
  }
  return times;
}

it('tries at once, then after 1, 3, 8 and 20 seconds', () => {
  expect(triesWithin(60_000)).toEqual([0, 1_000, 4_000, 12_000, 32_000]);
});

it('gives up, until somebody asks', () => {
  const backOff = new BackOff();
  for (const now of [0, 1_000, 4_000, 12_000, 32_000]) backOff.tried(now);
  expect(backOff.wait(33_000)).toBeNull();
  backOff.reset();
  expect(backOff.wait(33_000)).toBe(0);
});

it('takes trouble after a quiet minute for a new one', () => {
  const backOff = new BackOff();
  for (const now of [0, 1_000, 4_000, 12_000, 32_000]) backOff.tried(now);
  expect(backOff.wait(93_000)).toBe(0);
});
