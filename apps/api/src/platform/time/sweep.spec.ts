import { describe, expect, it } from '@jest/globals';
import { TestClock } from '../../../../../test/support/test-clock.js';
import { Logger } from '../logging/logger.js';
import { Sweep } from './sweep.js';

describe('a sweep', () => {
  const given = (round: () => Promise<void>) => {
    const [clock, lines] = [new TestClock(), [] as string[]];
    const logger = new Logger('info', (line) => void lines.push(line));
    const sweep = new Sweep(clock, logger, { name: 'dust', everyMs: 1_000, round });
    return { clock, lines, sweep };
  };

  it('comes round again after each round, also after one that failed', async () => {
    let rounds = 0;
    const { clock, lines, sweep } = given(() => {
      rounds += 1;
      return rounds === 1 ? Promise.reject(new Error('no broom')) : Promise.resolve();
    });
    sweep.start();
    clock.advance(999);
    expect(rounds).toBe(0);
    for (const expected of [1, 2, 3]) {
      clock.advance(1_000);
      await new Promise(setImmediate);
      expect(rounds).toBe(expected);
    }
    expect(lines.join()).toContain('the sweep of dust failed');
    expect(lines).toHaveLength(1);
  });

  it('is one round at a time, and stopping waits for it', async () => {
    let rounds = 0;
    const ends: (() => void)[] = [];
    const { clock, sweep } = given(() => {
      rounds += 1;
      return new Promise((resolve) => ends.push(resolve));
    });
    sweep.start();
    clock.advance(1_000);
    const next = sweep.now();
    await new Promise(setImmediate);
    expect(rounds).toBe(1);
    ends[0]?.();
    await new Promise(setImmediate);
    expect(rounds).toBe(2);
    let stopped = false;
    const stopping = sweep.stop().then(() => (stopped = true));
    await new Promise(setImmediate);
    expect(stopped).toBe(false);
    ends[1]?.();
    await Promise.all([next, stopping]);
    clock.advance(10_000);
    expect([rounds, clock.waiting]).toEqual([2, 0]);
  });
});
