import { availableParallelism } from 'node:os';
import { expect, it } from '@jest/globals';
import { TestClock } from '../../../../../test/support/test-clock.js';
import { SpoolPace } from './spool-pace.js';

const RATE = 8_000_000 * availableParallelism();

async function* pieces(count: number, bytes: number): AsyncGenerator<Buffer> {
  for (let n = 0; n < count; n += 1) yield await Promise.resolve(Buffer.alloc(bytes));
}

/** Counts what has come through, until it waits for the clock. */
function going(pace: SpoolPace, count: number, bytes: number): { came: number; done: boolean } {
  const seen = { came: 0, done: false };
  void (async () => {
    for await (const piece of pace.slowed(pieces(count, bytes))) seen.came += piece.length;
    seen.done = true;
  })();
  return seen;
}

const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

it('lets what is small pass without a wait', async () => {
  const seen = going(new SpoolPace(new TestClock()), 100, 40_000);
  await settled();
  expect(seen).toEqual({ came: 4_000_000, done: true });
});

it('gives all tracks together so many bytes a second, and all of them in the end', async () => {
  const clock = new TestClock();
  const pace = new SpoolPace(clock);
  const tracks = [going(pace, 40, 1_000_000), going(pace, 40, 1_000_000)];
  const came = (): number => tracks.reduce((sum, track) => sum + track.came, 0);
  await settled();
  expect(came()).toBe(4_000_000);
  for (let n = 0; n < 10; n += 1) {
    clock.advance(100);
    await settled();
  }
  expect(came()).toBeGreaterThan(0.9 * RATE);
  expect(came()).toBeLessThanOrEqual(RATE + 6_000_000);
  for (let n = 0; n < 100; n += 1) {
    clock.advance(100);
    await settled();
  }
  expect(tracks.map(({ done }) => done)).toEqual([true, true]);
});
