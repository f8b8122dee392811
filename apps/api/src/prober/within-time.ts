import { setTimeout as sleep } from 'node:timers/promises';
import { AVAILABILITY_LIMITS } from '@rinjo/contract';
import { ProbeFailed } from './service-client.js';

/** Waits for something as long as a probe may take. Throws ProbeFailed `timeout`, or what the work throws. */
export async function withinTime<T>(work: () => Promise<T>): Promise<T> {
  const over = new AbortController();
  const late = sleep(AVAILABILITY_LIMITS.probeMs, undefined, { signal: over.signal, ref: false }).then(() => {
    throw new ProbeFailed('timeout');
  });
  try {
    return await Promise.race([work(), late]);
  } finally {
    over.abort();
    late.catch(() => undefined);
  }
}
