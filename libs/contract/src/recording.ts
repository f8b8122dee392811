import type { ParticipantId, RecordingId } from './ids.js';

/**
 * What a tenant wants of those who are to be recorded. `announce`: they are told; `ask`: everybody is asked, and nobody is
 * recorded who has not said yes; `forbid`: nothing is recorded.
 */
export const RECORDING_CONSENTS = ['announce', 'ask', 'forbid'] as const;
export type RecordingConsent = (typeof RECORDING_CONSENTS)[number];

/** What somebody has answered. */
export interface RecordingAnswer {
  readonly participantId: ParticipantId;
  readonly agreed: boolean;
}

/** The recording that is being made of a call, as everybody in it sees it. */
export interface RecordingView {
  readonly id: RecordingId;
  readonly since: string;
  readonly by: ParticipantId;
  readonly consent: Exclude<RecordingConsent, 'forbid'>;
  /** With `ask`: nobody is recorded who is not here with a yes. */
  readonly answers: readonly RecordingAnswer[];
  /** Nothing is being written at the moment, e.g. because the recorder is being started again. */
  readonly interrupted: boolean;
}
