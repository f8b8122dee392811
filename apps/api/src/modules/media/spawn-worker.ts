import { createWorker, type types } from 'mediasoup';
import type { Clock } from '../../platform/time/clock.js';
import { inTime } from '../../platform/time/in-time.js';

const CREATE_TIMEOUT_MS = 8_000;

/**
 * A mediasoup worker process; `bin` is a path of its executable, or empty for that of the npm package. A worker of another
 * version never answers: hence the time-out, and both versions in the message.
 */
export async function spawnWorker(bin: string, clock: Clock): Promise<types.Worker> {
  const created = createWorker({
    logLevel: 'warn',
    // Loss and bandwidth are told in events; these tags are for what should not happen.
    logTags: ['dtls', 'ice'],
    ...(bin === '' ? {} : { workerBin: bin }),
  });
  const late = (): Error =>
    new Error(`The media worker did not answer within 8 s: is ${bin || 'it'} of another version?`);
  try {
    return await inTime(clock, CREATE_TIMEOUT_MS, created, late);
  } catch (thrown) {
    void created.then((worker) => worker.close()).catch(() => undefined);
    throw thrown;
  }
}
