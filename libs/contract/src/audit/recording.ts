import type { CallId, EvidenceId, ParticipantId, RecordingId, RecordingTrackId } from '../ids.js';
import type { RecordingStop } from '../http/recordings.js';
import type { RecordingConsent } from '../recording.js';

/** Recordings of calls. */
export interface RecordingAudit {
  'recording.started': {
    readonly callId: CallId;
    readonly recordingId: RecordingId;
    readonly participantId: ParticipantId;
    readonly consent: RecordingConsent;
  };
  'recording.answered': {
    readonly callId: CallId;
    readonly recordingId: RecordingId;
    readonly participantId: ParticipantId;
    readonly agreed: boolean;
  };
  'recording.stopped': {
    readonly callId: CallId;
    readonly recordingId: RecordingId;
    readonly reason: RecordingStop;
  };
  /** One file of one track is in the store; `truncated`: it was cut off by a crash. */
  'recording.stored': {
    readonly recordingId: RecordingId;
    readonly trackId: RecordingTrackId;
    readonly segment: number;
    readonly bytes: number;
    readonly sha256: string;
    readonly truncated: boolean;
  };
  'recording.composed': { readonly recordingId: RecordingId; readonly evidenceId: EvidenceId };
  'recording.opened': { readonly recordingId: RecordingId; readonly trackId: RecordingTrackId };
}

export const RECORDING_AUDIT = [
  'recording.started',
  'recording.answered',
  'recording.stopped',
  'recording.stored',
  'recording.composed',
  'recording.opened',
] as const satisfies readonly (keyof RecordingAudit)[];
