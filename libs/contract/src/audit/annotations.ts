import type { CallId, ParticipantId } from '../ids.js';

/** Drawing. */
export interface AnnotationsAudit {
  'drawing.cleared': { readonly callId: CallId; readonly participantId: ParticipantId };
}

export const ANNOTATIONS_AUDIT = ['drawing.cleared'] as const satisfies readonly (keyof AnnotationsAudit)[];
