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
  /** Somebody wants a second film, with the drawings in its pictures. */
  'recording.film_ordered': { readonly recordingId: RecordingId };
  'recording.composed': {
    readonly recordingId: RecordingId;
    readonly evidenceId: EvidenceId;
    readonly drawn: boolean;
  };
  /** Its time was over, and there was no film of it. */
  'recording.erased': { readonly recordingId: RecordingId; readonly objects: number; readonly bytes: number };
  'recording.opened': { readonly recordingId: RecordingId; readonly trackId: RecordingTrackId };
}

export const RECORDING_AUDIT = [
  'recording.started',
  'recording.answered',
  'recording.stopped',
  'recording.stored',
  'recording.film_ordered',
  'recording.composed',
  'recording.opened',
  'recording.erased',
] as const satisfies readonly (keyof RecordingAudit)[];
