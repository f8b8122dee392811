import { describe, expect, it } from '@jest/globals';
import { setImmediate } from 'node:timers/promises';
import { TestClock } from '../../../../../test/support/test-clock.js';
import { Logger } from '../logging/logger.js';
import { Sweep } from './sweep.js';

const quiet = (lines: string[] = []): Logger => new Logger('error', (line) => void lines.push(line));

describe('a sweep', () => {
  it('comes round, and again after a round that failed, which is logged', async () => {
    const clock = new TestClock();
    const lines: string[] = [];
    let rounds = 0;
    const round = (): Promise<void> => {
      rounds += 1;
      return rounds === 1 ? Promise.reject(new Error('no database')) : Promise.resolve();
    };
    const sweep = new Sweep({ name: 'the sweep of tests', everyMs: 1_000, round }, clock, quiet(lines));
    sweep.start();
    clock.advance(999);
    expect(rounds).toBe(0);
    for (let n = 0; n < 3; n += 1) {
      clock.advance(1_000);
      await setImmediate();
    }
    expect(rounds).toBe(3);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('the sweep of tests failed');
  });

  it('waits for the round that is under way, and begins no other', async () => {
    const clock = new TestClock();
    let finish: () => void = () => undefined;
    let rounds = 0;
    const round = (): Promise<void> => {
      rounds += 1;
      return new Promise((resolve) => (finish = resolve));
    };
    const sweep = new Sweep({ name: 'the sweep of tests', everyMs: 10, round }, clock, quiet());
    sweep.start();
    clock.advance(10);
    let over = false;
    const stopping = sweep.stop().then(() => (over = true));
    await setImmediate();
    expect(over).toBe(false);
    finish();
    await stopping;
    clock.advance(100);
    expect(rounds).toBe(1);
  });
});
