import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { CallId, InterruptionReport, InterruptionView, ParticipantId } from '@rinjo/contract';
import { Broadcaster } from '../../platform/realtime/broadcaster.js';
import type { SeatRef } from '../../platform/realtime/connection.js';
import { type CallPart, CallPartRegistry, type CallRef, LiveCalls } from '../calls/index.js';
import { ParticipantViews } from './participant-views.js';

const NOTHING: InterruptionReport = { camera: null, microphone: null, film: null };

const isSame = (a: InterruptionReport, b: InterruptionReport): boolean =>
  a.camera === b.camera && a.microphone === b.microphone && a.film === b.film;

/** Cameras and microphones that are on and give nothing, and films that are kept meanwhile, as their devices tell it. */
@Injectable()
export class InterruptionsPart implements CallPart<'interruptions'>, OnModuleInit {
  readonly key = 'interruptions';
  private readonly views = new ParticipantViews<InterruptionView>();

  constructor(
    private readonly registry: CallPartRegistry,
    private readonly live: LiveCalls,
    private readonly broadcaster: Broadcaster,
  ) {}

  onModuleInit(): void {
    this.registry.add(this);
  }

  snapshot({ callId }: CallRef): readonly InterruptionView[] {
    return this.views.all(callId);
  }

  /** What a participant's device cannot send, or keeps; null: nothing of that. */
  of(callId: CallId, participantId: ParticipantId): InterruptionView | null {
    return this.views.of(callId, participantId);
  }

  left({ callId }: CallRef, participantId: ParticipantId): void {
    this.views.drop(callId, participantId);
  }

  close({ callId }: CallRef): void {
    this.views.close(callId);
  }

  /** What a device says of itself. The same again is no news. */
  async report(seat: SeatRef, { camera, microphone, film }: InterruptionReport): Promise<void> {
    const { callId, participantId } = seat;
    await this.live.exclusive(callId, () => {
      const before = this.views.of(callId, participantId);
      const now = { camera, microphone, film };
      if (isSame(before ?? NOTHING, now)) return Promise.resolve();
      const interruption = { participantId, ...now };
      if (!isSame(NOTHING, now)) this.views.put(callId, participantId, interruption);
      else this.views.drop(callId, participantId);
      this.broadcaster.toCall(seat, 'interruption.changed', { interruption });
      return Promise.resolve();
    });
  }
}
