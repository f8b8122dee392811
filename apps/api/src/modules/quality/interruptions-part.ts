import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { CallId, InterruptionState, InterruptionView, ParticipantId } from '@rinjo/contract';
import { Broadcaster } from '../../platform/realtime/broadcaster.js';
import type { SeatRef } from '../../platform/realtime/connection.js';
import { type CallPart, CallPartRegistry, type CallRef, LiveCalls } from '../calls/index.js';

/** Cameras and microphones that are on and give nothing, as their devices tell it. */
@Injectable()
export class InterruptionsPart implements CallPart<'interruptions'>, OnModuleInit {
  readonly key = 'interruptions';
  private readonly calls = new Map<CallId, Map<ParticipantId, InterruptionView>>();

  constructor(
    private readonly registry: CallPartRegistry,
    private readonly live: LiveCalls,
    private readonly broadcaster: Broadcaster,
  ) {}

  onModuleInit(): void {
    this.registry.add(this);
  }

  snapshot({ callId }: CallRef): readonly InterruptionView[] {
    return [...(this.calls.get(callId)?.values() ?? [])];
  }

  /** What a participant's device cannot send; null: it can send everything. */
  of(callId: CallId, participantId: ParticipantId): InterruptionView | null {
    return this.calls.get(callId)?.get(participantId) ?? null;
  }

  left({ callId }: CallRef, participantId: ParticipantId): void {
    this.calls.get(callId)?.delete(participantId);
  }

  close({ callId }: CallRef): void {
    this.calls.delete(callId);
  }

  /** What a device says of itself. The same again is no news. */
  async report(seat: SeatRef, { camera, microphone }: InterruptionState): Promise<void> {
    const { callId, participantId } = seat;
    await this.live.exclusive(callId, () => {
      const views = this.calls.get(callId) ?? new Map<ParticipantId, InterruptionView>();
      const before = views.get(participantId);
      if ((before?.camera ?? null) === camera && (before?.microphone ?? null) === microphone)
        return Promise.resolve();
      const interruption = { participantId, camera, microphone };
      if (camera || microphone) views.set(participantId, interruption);
      else views.delete(participantId);
      this.calls.set(callId, views);
      this.broadcaster.toCall(seat, 'interruption.changed', { interruption });
      return Promise.resolve();
    });
  }
}
