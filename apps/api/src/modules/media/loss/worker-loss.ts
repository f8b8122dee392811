import { once } from 'node:events';
import type { Clock } from '../../../platform/time/clock.js';
import { inTime } from '../../../platform/time/in-time.js';
import type { WorkerPool } from '../worker-pool.js';
import { SoundLine } from './sound-line.js';

/** Longer than that, and media does not come back. */
const LIMIT_MS = 60_000;

export interface WorkerLoss {
  /** From the death of the worker until both ends of its call hear each other again, on another worker. */
  readonly recoveryMs: number;
  /** The longest silence meanwhile in a call on a worker that stayed. */
  readonly otherGapMs: number;
  /** Workers that carry calls and did not outlive it: none, if it went well. */
  readonly othersLost: number;
}

/**
 * Kills a worker that carries a call of nobody and nothing else, as a fault of its own would, and puts the call on a new one. A second such
 * call, on a worker of the pool, says whether others notice. Throws when media does not come back.
 */
export async function loseWorker(pool: WorkerPool, clock: Clock): Promise<WorkerLoss> {
  const open: SoundLine[] = [];
  const line = async (worker: Parameters<typeof SoundLine.open>[0]): Promise<SoundLine> => {
    const opened = await SoundLine.open(worker);
    open.push(opened);
    await within(clock, opened.bothWays());
    return opened;
  };
  const doomed = await pool.apart();
  let after: Awaited<ReturnType<WorkerPool['apart']>> | null = null;
  try {
    const before = pool.pids;
    const other = await line((await pool.pick()).worker);
    await line(doomed);
    const died = once(doomed, 'died');
    const from = performance.now();
    process.kill(doomed.pid, 'SIGKILL');
    await within(clock, died);
    after = await pool.apart();
    await line(after);
    const recoveryMs = performance.now() - from;
    await within(clock, other.bothWays());
    return {
      recoveryMs: Math.ceil(recoveryMs),
      otherGapMs: Math.ceil(Math.max(...other.ends.map(({ longestGapMs }) => longestGapMs))),
      othersLost: before.filter((pid) => !pool.pids.includes(pid)).length,
    };
  } finally {
    for (const one of open) one.close();
    doomed.close();
    after?.close();
  }
}

const within = <T>(clock: Clock, work: Promise<T>): Promise<T> =>
  inTime(clock, LIMIT_MS, work, () => new Error('Media did not come back within a minute'));
