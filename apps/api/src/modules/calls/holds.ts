import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { LIMITS, type ParticipantView } from '@rinjo/contract';
import { jobPrincipal } from '../../platform/access/principal.js';
import { TenantDb } from '../../platform/database/tenant-db.js';
import { causeOf, Logger } from '../../platform/logging/logger.js';
import { Broadcaster } from '../../platform/realtime/broadcaster.js';
import type { Connection, SeatRef } from '../../platform/realtime/connection.js';
import { Clock } from '../../platform/time/clock.js';
import { Departures } from './departures.js';
import { LiveCalls } from './live-calls.js';
import { ParticipantsRepository } from './participants.repository.js';
import { type Seat, Seats } from './seats.js';

const GRACE_MS = LIMITS.seatGraceS * 1000;
/** How soon a seat is looked at again when the database did not answer. */
const RETRY_MS = 2_000;

/** Keeps the seat of somebody whose socket dropped for 30 s, and gives it up then. */
@Injectable()
export class Holds implements BeforeApplicationShutdown {
  private readonly pending = new Set<Promise<void>>();
  private stopping = false;

  constructor(
    private readonly tenantDb: TenantDb,
    private readonly participants: ParticipantsRepository,
    private readonly departures: Departures,
    private readonly live: LiveCalls,
    private readonly seats: Seats,
    private readonly broadcaster: Broadcaster,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  /**
   * A process that stops leaves its seats as they are: its successor holds them for those who come back
   * (`CallWatch.sweep`).
   */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    await Promise.allSettled(this.pending);
    for (const seat of this.seats.all()) seat.hold?.cancel();
  }

  /** A socket is gone. Whoever resumed on another socket meanwhile is not concerned. */
  async dropped(connection: Connection): Promise<void> {
    const ref = connection.seat;
    if (!ref || this.stopping) return;
    const work = this.holdSeat(ref, connection);
    this.pending.add(work);
    await work.finally(() => this.pending.delete(work));
  }

  private async holdSeat(ref: SeatRef, connection: Connection): Promise<void> {
    await this.live.exclusive(ref.callId, async () => {
      const seat = this.seats.find(ref.participantId);
      if (!seat || seat.connection !== connection) return;
      seat.connection = null;
      this.expireIn(seat, GRACE_MS);
      this.show(ref, 'reconnecting');
      const until = new Date(this.clock.now().getTime() + GRACE_MS);
      await this.tenantDb.run(jobPrincipal(ref.tenantId, 'seat-hold'), (tx) =>
        this.participants.hold(tx, ref.participantId, until),
      );
    });
  }

  /** Gives the seat up after this time unless somebody sits down on it. */
  expireIn(seat: Seat, ms: number): void {
    seat.hold?.cancel();
    if (this.stopping) return;
    seat.hold = this.clock.after(ms, () => {
      this.expire(seat).catch((cause: unknown) => {
        this.logger.error('a held seat was not given up', causeOf(cause));
        if (this.seats.find(seat.ref.participantId) === seat) this.expireIn(seat, RETRY_MS);
      });
    });
  }

  /** Tells everybody that somebody dropped or is back. */
  show({ callId, participantId }: SeatRef, state: ParticipantView['state']): void {
    const live = this.live.find(callId);
    const participant = live?.participants.get(participantId);
    if (!live || !participant || participant.state === state) return;
    const changed = { ...participant, state };
    live.participants.set(participantId, changed);
    this.broadcaster.toCall(live.ref, 'participant.changed', { participant: changed });
  }

  private async expire(seat: Seat): Promise<void> {
    const { ref } = seat;
    await this.live.exclusive(ref.callId, async () => {
      if (this.seats.find(ref.participantId) !== seat || seat.connection) return;
      await this.departures.depart(
        jobPrincipal(ref.tenantId, 'seat-hold'),
        ref.callId,
        [ref.participantId],
        'lost_signal',
      );
    });
  }
}
