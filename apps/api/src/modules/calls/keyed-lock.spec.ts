import { describe, expect, it } from '@jest/globals';
import { KeyedLock } from './keyed-lock.js';

describe('KeyedLock', () => {
  it('runs work of one key in order, also after a failure, and that of another at once', async () => {
    const lock = new KeyedLock<string>();
    const order: string[] = [];
    const gate = Promise.withResolvers<undefined>();
    const first = lock.run('a', async () => {
      await gate.promise;
      order.push('a1');
      throw new Error('a1 failed');
    });
    const second = lock.run('a', () => Promise.resolve(order.push('a2')));
    await lock.run('b', () => Promise.resolve(order.push('b1')));
    gate.resolve(undefined);
    await expect(first).rejects.toThrow('a1 failed');
    await second;
    expect(order).toEqual(['b1', 'a1', 'a2']);
  });
});
