import { describe, expect, it } from '@jest/globals';
import { Gate } from './gate.js';

describe('Gate', () => {
  it('runs so many at a time, lets so many wait, and sends the rest away with BUSY', async () => {
    const gate = new Gate(2, 3);
    const started: number[] = [];
    const finish: (() => void)[] = [];
    const work = (n: number) =>
      gate.run(() => {
        started.push(n);
        return new Promise<number>((resolve) => finish.push(() => resolve(n)));
      });
    const all = Array.from({ length: 5 }, (_, n) => work(n));
    await expect(work(5)).rejects.toThrow('BUSY');
    expect(started).toEqual([0, 1]);
    for (let n = 0; n < 5; n += 1) {
      finish[n]?.();
      await all[n];
    }
    await expect(Promise.all(all)).resolves.toEqual([0, 1, 2, 3, 4]);
    expect(started).toEqual([0, 1, 2, 3, 4]);
  });

  it('frees the place of work that failed', async () => {
    const gate = new Gate(1, 0);
    await expect(gate.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await expect(gate.run(() => Promise.resolve('yes'))).resolves.toBe('yes');
  });
});
