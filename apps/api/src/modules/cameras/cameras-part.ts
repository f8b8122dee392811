import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { CameraState, CameraView, ParticipantId } from '@rinjo/contract';
import { Broadcaster } from '../../platform/realtime/broadcaster.js';
import type { SeatRef } from '../../platform/realtime/connection.js';
import { type CallPart, CallPartRegistry, type CallRef, LiveCalls } from '../calls/index.js';
import { CameraRequests } from './camera-requests.js';
import { KnownCameras } from './known-cameras.js';

/** What the cameras in a call can do and how they are set, as their devices tell it. */
@Injectable()
export class CamerasPart implements CallPart<'cameras'>, OnModuleInit {
  readonly key = 'cameras';

  constructor(
    private readonly registry: CallPartRegistry,
    private readonly known: KnownCameras,
    private readonly requests: CameraRequests,
    private readonly live: LiveCalls,
    private readonly broadcaster: Broadcaster,
  ) {}

  onModuleInit(): void {
    this.registry.add(this);
  }

  snapshot({ callId }: CallRef): readonly CameraView[] {
    return this.known.of(callId);
  }

  left({ callId }: CallRef, participantId: ParticipantId): void {
    this.known.set(callId, participantId, null);
    this.requests.left(callId, participantId);
  }

  close({ callId }: CallRef): void {
    this.known.close(callId);
    this.requests.close(callId);
  }

  /** A device says what its camera can do now; null while it is off. */
  async describe(seat: SeatRef, camera: CameraState | null): Promise<void> {
    await this.live.exclusive(seat.callId, () => {
      const { callId, participantId } = seat;
      this.known.set(callId, participantId, camera);
      this.broadcaster.toCall(seat, 'camera.changed', { participantId, camera });
      return Promise.resolve();
    });
  }
}
