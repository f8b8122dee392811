import type { ServiceClient } from '../service-client.js';
import { withPair } from './seated-pair.js';
import type { Step } from './way-trial.js';

/** A call in which all that one sends and gets goes through the installation's relay, which it reaches without UDP: sound and picture both ways. */
export async function tryRelay(service: ServiceClient, now: Date, step: Step): Promise<void> {
  await withPair({ service, now, step }, [{}, { relayed: true }], async (host, relayed) => {
    await step('media', async () => {
      await Promise.all([host.connect(), relayed.connect()]);
      await Promise.all([host, relayed].flatMap((seat) => [seat.hears('audio'), seat.hears('video')]));
    });
  });
}
