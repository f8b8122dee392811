import { Injectable } from '@nestjs/common';
import type { CallId, CameraState, CameraView, ParticipantId } from '@rinjo/contract';

/** What devices told about their cameras, for the calls on this process. Devices tell it again after a restart. */
@Injectable()
export class KnownCameras {
  private readonly calls = new Map<CallId, Map<ParticipantId, CameraState>>();

  of(callId: CallId): readonly CameraView[] {
    return [...(this.calls.get(callId) ?? [])].map(([participantId, state]) => ({ participantId, ...state }));
  }

  get(callId: CallId, participantId: ParticipantId): CameraState | null {
    return this.calls.get(callId)?.get(participantId) ?? null;
  }

  set(callId: CallId, participantId: ParticipantId, camera: CameraState | null): void {
    const cameras = this.calls.get(callId) ?? new Map<ParticipantId, CameraState>();
    if (camera) this.calls.set(callId, cameras.set(participantId, camera));
    else cameras.delete(participantId);
  }

  close(callId: CallId): void {
    this.calls.delete(callId);
  }
}
