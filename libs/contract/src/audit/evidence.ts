import type { FileKind, FileType } from '../file.js';
import type { CallId, FileId, ParticipantId } from '../ids.js';

/** Files of a call. */
export interface EvidenceAudit {
  'file.added': {
    readonly callId: CallId;
    readonly fileId: FileId;
    readonly participantId: ParticipantId;
    readonly kind: FileKind;
    readonly type: FileType;
    readonly bytes: number;
    readonly sha256: string;
  };
}

export const EVIDENCE_AUDIT = ['file.added'] as const satisfies readonly (keyof EvidenceAudit)[];
