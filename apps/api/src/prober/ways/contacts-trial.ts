import { ProbeFailed, type ServiceClient } from '../service-client.js';
import { withPair } from './seated-pair.js';
import type { Step } from './way-trial.js';

/** What a browser keeps for when the service is gone: the page, what reads the card into it, and what answers with the page then. */
const KEPT = [
  ['/offline.html', 'text/html'],
  ['/offline.js', 'text/javascript'],
  ['/service-worker.js', 'text/javascript'],
] as const;

/** What has to be on a device before no server answers: the contacts come with the seat, and the page that shows them can be kept. */
export async function tryContacts(service: ServiceClient, now: Date, step: Step): Promise<void> {
  await withPair({ service, now, step }, [{}, {}], async (...seats) => {
    await step('card', () => {
      if (seats.some(({ contacts }) => contacts === 0)) throw new ProbeFailed('card_empty');
      return Promise.resolve();
    });
    await step('page', async () => {
      for (const [path, type] of KEPT)
        if (!(await service.typeOf(path)).startsWith(type)) throw new ProbeFailed('page_missing');
    });
  });
}
