import type { CameraWantKind } from '../camera.js';
import type { CallId, ParticipantId } from '../ids.js';

/** Asking for somebody’s camera. */
export interface CamerasAudit {
  'camera.requested': {
    readonly callId: CallId;
    readonly participantId: ParticipantId;
    readonly of: ParticipantId;
    readonly want: CameraWantKind;
  };
  'camera.allowed': { readonly callId: CallId; readonly participantId: ParticipantId };
}

export const CAMERAS_AUDIT = [
  'camera.requested',
  'camera.allowed',
] as const satisfies readonly (keyof CamerasAudit)[];
