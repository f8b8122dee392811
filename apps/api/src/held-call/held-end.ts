import { setTimeout as sleep } from 'node:timers/promises';
import type { CallId } from '@rinjo/contract';
import type { Clock } from '../platform/time/clock.js';
import { inTime } from '../platform/time/in-time.js';
import { CallSeat } from '../prober/call/call-seat.js';
import type { SpokenKind } from '../prober/call/spoken-packets.js';
import { ProbeFailed, type ServiceClient } from '../prober/service-client.js';

const KINDS: readonly SpokenKind[] = ['audio', 'video'];
/** A line that says nothing for so long is gone, even if nobody has said so. */
const SILENT_MS = 3_000;
const LOOK_MS = 100;
/** Between one try to come back and the next. */
const AGAIN_MS = 500;
/** Of one try, from the socket to the first packets. */
const TRY_MS = 15_000;

/** One of two in a call that is held: takes its seat up again, by its token, when it has lost the call. */
export class HeldEnd {
  private seat: CallSeat | null = null;
  private isClosed = false;

  constructor(
    private readonly service: ServiceClient,
    private readonly cookie: string,
    private readonly callId: CallId,
    private readonly clock: Clock,
  ) {}

  /** Resolves when it hears the other. */
  async begin(): Promise<void> {
    this.seat = await this.join();
    await hearing(this.seat);
  }

  /** Waits until the call is lost, comes back, and answers the longer silence of the other's microphone and camera in milliseconds. */
  async comesBack(limitMs: number): Promise<number> {
    const before = this.seat;
    if (before === null) throw new Error('It has not begun');
    await this.lossOf(before);
    const lastHeard = KINDS.map((kind) => before.heardAt(kind)?.last ?? 0);
    const until = performance.now() + limitMs;
    await before.drop();
    for (let token = before.resumeToken; ;) {
      if (this.isClosed) throw new Error('It was closed');
      if (performance.now() > until) throw new Error('It did not come back in time');
      const seat = await this.back(token);
      if (seat === null) {
        await sleep(AGAIN_MS);
        continue;
      }
      token = seat.resumeToken;
      this.seat = seat;
      if (await this.hears(seat))
        return Math.max(
          ...KINDS.map((kind, n) => (seat.heardAt(kind)?.first ?? Infinity) - (lastHeard[n] ?? 0)),
        );
      await seat.drop();
    }
  }

  async close(): Promise<void> {
    this.isClosed = true;
    await this.seat?.close();
  }

  /** Null: not yet. */
  private async back(token: string): Promise<CallSeat | null> {
    try {
      return await CallSeat.resume(this.service.url, token);
    } catch (cause) {
      if (!(cause instanceof ProbeFailed)) throw cause;
      if (cause.code !== 'RESUME_REJECTED') return null;
    }
    // The seat was given up meanwhile: people are asked whether they want to join again.
    return this.join().catch(() => null);
  }

  private hears(seat: CallSeat): Promise<boolean> {
    return inTime(this.clock, TRY_MS, hearing(seat), () => new Error('Nothing was heard in time')).then(
      () => true,
      () => false,
    );
  }

  private async join(): Promise<CallSeat> {
    const ticket = await this.service.ticket(this.cookie, this.callId);
    return CallSeat.join(this.service.url, ticket, 'desktop');
  }

  private async lossOf(seat: CallSeat): Promise<void> {
    const lost = seat.lost.then(() => true);
    const quiet = (): boolean =>
      KINDS.some((kind) => performance.now() - (seat.heardAt(kind)?.last ?? 0) > SILENT_MS);
    while (!(await Promise.race([lost, sleep(LOOK_MS, false)])) && !this.isClosed && !quiet());
    if (this.isClosed) throw new Error('It was closed');
  }
}

async function hearing(seat: CallSeat): Promise<void> {
  await seat.connect();
  for (const kind of KINDS) await seat.hears(kind);
}
