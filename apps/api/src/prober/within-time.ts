import { AVAILABILITY_LIMITS } from '@rinjo/contract';
import { SystemClock } from '../platform/time/clock.js';
import { inTime } from '../platform/time/in-time.js';
import { ProbeFailed } from './service-client.js';

const CLOCK = new SystemClock();

/** Waits for something as long as a probe may take. Throws ProbeFailed `timeout`, or what the work throws. */
export const withinTime = <T>(work: () => Promise<T>): Promise<T> =>
  inTime(CLOCK, AVAILABILITY_LIMITS.probeMs, work(), () => new ProbeFailed('timeout'));
