import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { CallId, ParticipantId, QualityReport, QualityView, WishPicture } from '@rinjo/contract';
import { DomainError } from '../../platform/errors/domain-error.js';
import { Broadcaster } from '../../platform/realtime/broadcaster.js';
import type { SeatRef } from '../../platform/realtime/connection.js';
import { type CallPart, CallPartRegistry, type CallRef, LiveCalls, requireInCall } from '../calls/index.js';
import { ParticipantViews } from './participant-views.js';

const UNKNOWN: Omit<QualityView, 'participantId'> = {
  ...{ mode: 'full', cause: null, rttMs: null, lossPercent: null, uplinkKbps: null, wish: 'auto' },
};

/** How well everybody is connected, as their devices measure it, and how somebody wants their picture. */
@Injectable()
export class QualityPart implements CallPart<'quality'>, OnModuleInit {
  readonly key = 'quality';
  private readonly views = new ParticipantViews<QualityView>();

  constructor(
    private readonly registry: CallPartRegistry,
    private readonly live: LiveCalls,
    private readonly broadcaster: Broadcaster,
  ) {}

  onModuleInit(): void {
    this.registry.add(this);
  }

  snapshot({ callId }: CallRef): readonly QualityView[] {
    return this.views.all(callId);
  }

  /** What a participant's device said last; null: nothing yet. */
  of(callId: CallId, participantId: ParticipantId): QualityView | null {
    return this.views.of(callId, participantId);
  }

  left({ callId }: CallRef, participantId: ParticipantId): void {
    this.views.drop(callId, participantId);
  }

  close({ callId }: CallRef): void {
    this.views.close(callId);
  }

  /** What a device says of itself. */
  async report(seat: SeatRef, report: QualityReport): Promise<void> {
    const { mode, cause, rttMs, lossPercent, uplinkKbps } = report;
    await this.change(seat, seat.participantId, { mode, cause, rttMs, lossPercent, uplinkKbps });
  }

  /** One's own picture, or with `camera:direct` somebody else's. Throws FORBIDDEN, NOT_FOUND. */
  async wish(seat: SeatRef, { participantId, wish }: WishPicture): Promise<void> {
    const live = this.live.of(seat);
    if (participantId !== seat.participantId) {
      requireInCall(live, seat, 'camera:direct');
      if (!live.participants.has(participantId)) throw new DomainError('NOT_FOUND');
    }
    await this.change(seat, participantId, { wish });
  }

  private change(seat: SeatRef, of: ParticipantId, change: Partial<QualityView>): Promise<void> {
    return this.live.exclusive(seat.callId, () => {
      // Gone while waiting for its turn.
      if (!this.live.of(seat).participants.has(of)) throw new DomainError('NOT_FOUND');
      const quality = { ...UNKNOWN, ...this.views.of(seat.callId, of), ...change, participantId: of };
      this.views.put(seat.callId, of, quality);
      this.broadcaster.toCall(seat, 'quality.changed', { quality });
      return Promise.resolve();
    });
  }
}
