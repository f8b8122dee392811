import { setTimeout as sleep } from 'node:timers/promises';
import { ProbeFailed, type ServiceClient } from '../service-client.js';
import { STILL } from './still.js';
import { withPair } from './seated-pair.js';
import type { Step } from './way-trial.js';

/** bit/s */
const NARROW = 100_000;
/** Packets that show that something comes: 50 of sound are a second. */
const ENOUGH = { audio: 50, video: 20 } as const;
/** What was on its way. */
const SETTLE_MS = 500;

/**
 * A call in which one has a line of 100 kbit/s: on a good line sound and picture come; on the narrow one the server stops the picture,
 * says so, and sound goes on. Then a still comes where no film would.
 */
export async function tryAudio(service: ServiceClient, now: Date, step: Step): Promise<void> {
  await withPair({ service, now, step }, [{ picture: 'heavy' }, { line: true }], async (host, narrow) => {
    const goesOn = (): Promise<void> => narrow.hears('audio', ENOUGH.audio, narrow.packets('audio'));
    await step('media', async () => {
      await Promise.all([host.connect(), narrow.connect()]);
      await Promise.all([goesOn(), narrow.hears('video', ENOUGH.video)]);
    });
    await step('narrow', async () => {
      await narrow.narrowTo(NARROW);
      await sleep(SETTLE_MS);
      const before = narrow.packets('video');
      await goesOn();
      if (narrow.packets('video') > before) throw new ProbeFailed('picture_goes_on');
    });
    await step('still', async () => {
      await host.sendStill(STILL);
      await narrow.seesStill();
      await goesOn();
    });
  });
}
