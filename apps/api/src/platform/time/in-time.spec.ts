import { describe, expect, it } from '@jest/globals';
import { Clock, type Timer } from './clock.js';
import { inTime } from './in-time.js';

/** A clock whose timers run when the test says so. */
class StoppedClock extends Clock {
  readonly waiting = new Map<number, () => void>();
  now(): Date {
    return new Date(0);
  }
  after(ms: number, work: () => void): Timer {
    this.waiting.set(ms, work);
    return { cancel: () => void this.waiting.delete(ms) };
  }
}

describe('work that has so much time', () => {
  const late = () => new Error('late');

  it('says what came of it, and leaves no timer behind', async () => {
    const clock = new StoppedClock();
    await expect(inTime(clock, 10, Promise.resolve(1), late)).resolves.toBe(1);
    await expect(inTime(clock, 10, Promise.reject(new Error('broken')), late)).rejects.toThrow('broken');
    expect(clock.waiting.size).toBe(0);
  });

  it('is late after it', async () => {
    const clock = new StoppedClock();
    const waited = inTime(clock, 10, new Promise(() => undefined), late);
    clock.waiting.get(10)?.();
    await expect(waited).rejects.toThrow('late');
  });
});
