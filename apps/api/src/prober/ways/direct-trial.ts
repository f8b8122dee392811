import type { DirectState } from '@rinjo/contract';
import { codeOf, ProbeFailed, type ServiceClient } from '../service-client.js';
import { DirectSeat } from './direct-seat.js';
import { openRoom } from './own-room.js';
import type { Step } from './way-trial.js';

/**
 * A call of two without the media server: neither device has media, the service lets them go direct, they find each other through its
 * signalling, and sound and picture come both ways; then the round is over, and nothing of it is passed on any more.
 */
export async function tryDirect(service: ServiceClient, now: Date, step: Step): Promise<void> {
  const room = await step('room', () => openRoom(service, now));
  const seats: DirectSeat[] = [];
  try {
    await step('join', async () => {
      for (const [i, ticket] of room.tickets.entries())
        seats.push(await DirectSeat.join(service.url, ticket, i === 0 ? 'desktop' : 'phone'));
    });
    const [one, other] = seats;
    if (!one || !other) throw new ProbeFailed('seats');
    const open = await step('ask', () => ask(one, other));
    await step('media', async () => {
      await Promise.all(seats.map((seat) => seat.connect(open)));
      await Promise.all(seats.map((seat) => seat.hearsAll()));
    });
    await step('end', async () => {
      await other.want(false);
      await Promise.all(seats.map((seat) => seat.until(({ kind }) => kind === 'none')));
      await mustBeRefused(one, open.round, 'still_open');
    });
  } finally {
    await Promise.allSettled(seats.map((seat) => seat.close()));
    await room.leave();
  }
}

type Open = Extract<DirectState, { readonly kind: 'open' }>;

async function ask(one: DirectSeat, other: DirectSeat): Promise<Open> {
  const before = one.state;
  if (before.kind !== 'none') throw new ProbeFailed('open_already');
  await mustBeRefused(one, 1, 'open_unasked');
  await other.want(true);
  const state = await one.until(({ kind }) => kind !== 'none');
  await other.until((theirs) => JSON.stringify(theirs) === JSON.stringify(state));
  if (state.kind === 'open') return state;
  throw new ProbeFailed(state.kind === 'refused' ? `refused_${state.reason}` : 'closed');
}

/** What works in a round must not work outside one. */
async function mustBeRefused(seat: DirectSeat, round: number, otherwise: string): Promise<void> {
  const answer = await seat.open(round).then(
    () => null,
    (cause: unknown) => codeOf(cause),
  );
  if (answer === null) throw new ProbeFailed(otherwise);
  if (answer !== 'CONFLICT') throw new ProbeFailed(answer);
}
