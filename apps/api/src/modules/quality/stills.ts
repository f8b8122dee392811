import { Injectable } from '@nestjs/common';
import { LIMITS, type ParticipantId } from '@rinjo/contract';
import { DomainError } from '../../platform/errors/domain-error.js';
import { Broadcaster } from '../../platform/realtime/broadcaster.js';
import type { SeatRef } from '../../platform/realtime/connection.js';
import { Clock } from '../../platform/time/clock.js';
import { LiveCalls } from '../calls/index.js';

const JPEG = Buffer.from([0xff, 0xd8, 0xff]);

/** Pictures in place of a film that a line cannot carry: passed on at once and kept nowhere. */
@Injectable()
export class Stills {
  /** When each seat last sent one. Seats that are gone are forgotten as others send. */
  private readonly sentAt = new Map<ParticipantId, number>();

  constructor(
    private readonly live: LiveCalls,
    private readonly broadcaster: Broadcaster,
    private readonly clock: Clock,
  ) {}

  /** Throws UNSUPPORTED_MEDIA_TYPE, TOO_LARGE, RATE_LIMITED. */
  send(seat: SeatRef, jpeg: string): void {
    const bytes = Buffer.from(jpeg, 'base64');
    if (bytes.length > LIMITS.stillBytes) throw new DomainError('TOO_LARGE', { max: LIMITS.stillBytes });
    if (!bytes.subarray(0, JPEG.length).equals(JPEG)) throw new DomainError('UNSUPPORTED_MEDIA_TYPE');
    const now = this.clock.now();
    this.forgetBefore(now.getTime() - LIMITS.stillEveryMs);
    if (this.sentAt.has(seat.participantId)) throw new DomainError('RATE_LIMITED');
    this.sentAt.set(seat.participantId, now.getTime());
    const at = now.toISOString();
    for (const { id } of this.live.of(seat).participants.values())
      if (id !== seat.participantId)
        this.broadcaster.toParticipant({ ...seat, participantId: id }, 'still.shown', {
          ...{ participantId: seat.participantId, at, jpeg },
        });
  }

  private forgetBefore(time: number): void {
    for (const [id, at] of this.sentAt) if (at <= time) this.sentAt.delete(id);
  }
}
