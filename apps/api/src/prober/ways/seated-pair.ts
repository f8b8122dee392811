import { CallSeat, type SeatKind } from '../call/call-seat.js';
import type { ServiceClient } from '../service-client.js';
import { openRoom } from './own-room.js';
import type { Step } from './way-trial.js';

/** Two in a call of their own, with what their seats differ by; they leave whatever happens. */
export async function withPair(
  { service, now, step }: { readonly service: ServiceClient; readonly now: Date; readonly step: Step },
  kinds: readonly [SeatKind, SeatKind],
  work: (host: CallSeat, other: CallSeat) => Promise<void>,
): Promise<void> {
  const room = await step('room', () => openRoom(service, now));
  const seats: CallSeat[] = [];
  try {
    const [host, other] = await step('join', async () => {
      const [first, second] = room.tickets;
      const one = await CallSeat.join(service.url, first, 'desktop', kinds[0]);
      seats.push(one);
      const two = await CallSeat.join(service.url, second, 'phone', kinds[1]);
      seats.push(two);
      return [one, two] as const;
    });
    await work(host, other);
  } finally {
    await Promise.allSettled(seats.map((seat) => seat.close()));
    await room.leave();
  }
}
