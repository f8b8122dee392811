import { describe, expect, it } from '@jest/globals';
import { Serial } from './serial.js';

describe('work that never runs twice at a time', () => {
  it('runs once more for all that was asked while it ran', async () => {
    const ends: (() => void)[] = [];
    let running = 0;
    const serial = new Serial(async () => {
      expect((running += 1)).toBe(1);
      await new Promise<void>((resolve) => ends.push(resolve));
      running -= 1;
    });
    const asked = serial.request();
    void serial.request();
    void serial.request();
    ends[0]?.();
    while (ends.length < 2) await Promise.resolve();
    ends[1]?.();
    await asked;
    expect(ends).toHaveLength(2);
  });

  it.each([...Array(12).keys()])(
    'loses no request that comes %i turns after the last of the work',
    async (turns) => {
      let runs = 0;
      const serial = new Serial(() => {
        runs += 1;
        return Promise.resolve();
      });
      void serial.request();
      for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
      const before = runs;
      await serial.request();
      expect(runs).toBe(before + 1);
    },
  );

  it('goes on after work that failed', async () => {
    let fails = true;
    const serial = new Serial(() => (fails ? Promise.reject(new Error('lost')) : Promise.resolve()));
    await expect(serial.request()).rejects.toThrow('lost');
    fails = false;
    await expect(serial.request()).resolves.toBeUndefined();
  });
});
