import { setImmediate } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { types } from 'mediasoup';
import { SpareWorker } from '../../../apps/api/src/modules/media/spare-worker.js';
import { spawnWorker } from '../../../apps/api/src/modules/media/spawn-worker.js';
import { Logger } from '../../../apps/api/src/platform/logging/logger.js';
import { TestClock } from '../../support/test-clock.js';

describe('a spare media worker', () => {
  const clock = new TestClock();
  const started: types.Worker[] = [];
  const spare = new SpareWorker(
    async () => {
      const worker = await spawnWorker(process.env['MEDIASOUP_WORKER_BIN'] ?? '', clock);
      started.push(worker);
      return worker;
    },
    clock,
    new Logger('error', () => undefined),
  );
  const until = async (condition: () => boolean): Promise<void> => {
    while (!condition()) await setImmediate();
  };
  afterEach(() => {
    for (const worker of started.splice(0)) worker.close();
  });

  it('is there before it is needed, is taken once, and is followed by another a moment later', async () => {
    await spare.prepare();
    const [first] = started;
    expect(await spare.take()).toBe(first);
    const second = await spare.take();
    expect(second).not.toBe(first);
    clock.advance(2_999);
    expect(started).toHaveLength(2);
    clock.advance(1);
    await until(() => started.length === 3);
    await setImmediate();
    expect(await spare.take()).toBe(started[2]);
  });

  it('that died is not given to anybody', async () => {
    await spare.prepare();
    const dead = started.at(-1);
    if (!dead) throw new Error('No spare was started');
    process.kill(dead.pid, 'SIGKILL');
    await until(() => dead.closed);
    expect(await spare.take()).not.toBe(dead);
  });

  it('ends with the pool', async () => {
    await spare.prepare();
    spare.close();
    expect(started.at(-1)?.closed).toBe(true);
    await spare.prepare();
    expect(clock.waiting).toBe(0);
  });
});
