import type { ErrorCode } from '../errors.js';
import type { EvidenceErasureReason, EvidenceKind, EvidenceState, TrashReason } from '../evidence.js';
import type { FileKind, FileType } from '../file.js';
import type { UploadEnd } from '../http/uploads.js';
import type {
  CallId,
  EvidenceCommentId,
  EvidenceId,
  FileId,
  LegalHoldId,
  ParticipantId,
  SiteId,
  UploadId,
  UploadPassId,
} from '../ids.js';

/** Files of a call, what is kept of them, and its room. */
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
  'evidence.added': {
    readonly evidenceId: EvidenceId;
    readonly kind: EvidenceKind;
    readonly callId: CallId | null;
    readonly siteId: SiteId | null;
    readonly bytes: number;
    readonly sha256: string;
  };
  /** A file of a call that could not be kept: it goes with the call. */
  'evidence.not_kept': { readonly callId: CallId; readonly fileId: FileId; readonly reason: ErrorCode };
  /** Several were handed out in one file; each is opened besides. */
  'evidence.archived': { readonly callId: CallId | null; readonly items: number };
  /** What people say of it; the bytes stay. */
  'evidence.updated': { readonly evidenceId: EvidenceId; readonly fields: readonly ('name' | 'tags')[] };
  'evidence.comment_added': { readonly evidenceId: EvidenceId; readonly commentId: EvidenceCommentId };
  'evidence.comment_removed': { readonly evidenceId: EvidenceId; readonly commentId: EvidenceCommentId };
  'evidence.scanned': { readonly evidenceId: EvidenceId; readonly state: EvidenceState };
  /** The bytes were handed out; once for several parts that one caller reads after each other. */
  'evidence.opened': { readonly evidenceId: EvidenceId; readonly callId: CallId | null };
  /** An object in the store is not the one that was written, or is missing: an incident. */
  'evidence.integrity_failed': { readonly evidenceId: EvidenceId; readonly reason: 'altered' | 'missing' };
  'upload.started': { readonly uploadId: UploadId; readonly callId: CallId | null; readonly bytes: number };
  /** `reason` is a code of errors, or what is wrong with the content. */
  'upload.refused': { readonly uploadId: UploadId; readonly callId: CallId | null; readonly reason: string };
  'upload.removed': { readonly uploadId: UploadId; readonly callId: CallId | null; readonly why: UploadEnd };
  'upload.pass_issued': {
    readonly callId: CallId;
    readonly uploadPassId: UploadPassId;
    readonly items: number;
  };
  'evidence.trashed': { readonly evidenceId: EvidenceId; readonly reason: TrashReason };
  'evidence.restored': { readonly evidenceId: EvidenceId };
  /** Gone for good: the object, whatever was made of it, and the rows. */
  'evidence.erased': {
    readonly evidenceId: EvidenceId;
    readonly reason: EvidenceErasureReason;
    readonly kind: EvidenceKind;
    readonly callId: CallId | null;
    readonly siteId: SiteId | null;
    readonly objects: number;
    readonly bytes: number;
    readonly sha256: string;
  };
  /** Of the tenant when there is no site; null days keep for ever. */
  'evidence.retention_changed': { readonly siteId: SiteId | null; readonly keepDays: number | null };
  /** The tenant's rule counts there again. */
  'evidence.retention_unset': { readonly siteId: SiteId };
  /** On everything when all three are null. */
  'legal_hold.placed': {
    readonly legalHoldId: LegalHoldId;
    readonly siteId: SiteId | null;
    readonly callId: CallId | null;
    readonly evidenceId: EvidenceId | null;
  };
  'legal_hold.lifted': { readonly legalHoldId: LegalHoldId };
  /** The tenant has a new key. */
  'tenant_key.rotated': { readonly version: number };
  /** Older keys are gone; nothing was sealed under them any more. */
  'tenant_key.destroyed': { readonly versions: readonly string[] };
  /** Told once for every crossing of 80 and of 95 percent. */
  'storage.nearly_full': { readonly percent: number; readonly used: number; readonly max: number };
}

export const EVIDENCE_AUDIT = [
  'file.added',
  'evidence.added',
  'evidence.not_kept',
  'evidence.archived',
  'evidence.updated',
  'evidence.comment_added',
  'evidence.comment_removed',
  'evidence.scanned',
  'evidence.opened',
  'evidence.integrity_failed',
  'upload.started',
  'upload.refused',
  'upload.removed',
  'upload.pass_issued',
  'evidence.trashed',
  'evidence.restored',
  'evidence.erased',
  'evidence.retention_changed',
  'evidence.retention_unset',
  'legal_hold.placed',
  'legal_hold.lifted',
  'tenant_key.rotated',
  'tenant_key.destroyed',
  'storage.nearly_full',
] as const satisfies readonly (keyof EvidenceAudit)[];
