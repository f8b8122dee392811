import { describe, expect, it } from '@jest/globals';
import { askHolder, tryLock, waitForLock } from './lock.mjs';

describe('a lock', () => {
  it('has one holder at a time, who can be asked about itself', async () => {
    const first = await tryLock('/lock/one');
    first?.tell('http://localhost:3000');
    expect(await tryLock('/lock/one')).toBeUndefined();
    expect(await askHolder('/lock/one')).toBe('http://localhost:3000');
    await first?.release();

    const second = await tryLock('/lock/one');
    expect(second).toBeDefined();
    await second?.release();
  });

  it('is another one for another path', async () => {
    const locks = [await tryLock('/lock/two'), await tryLock('/lock/three')];
    expect(locks.every((lock) => lock !== undefined)).toBe(true);
    for (const lock of locks) await lock?.release();
  });

  it('is waited for, and the wait is told once', async () => {
    const first = await tryLock('/lock/four');
    first?.tell('busy');
    const told: string[] = [];
    const second = waitForLock('/lock/four', (holder) => {
      told.push(holder);
      void first?.release();
    });
    await (await second).release();
    expect(told).toEqual(['busy']);
  });

  it('says nothing for a holder that is gone', async () => {
    expect(await askHolder('/lock/nobody')).toBe('');
  });
});
