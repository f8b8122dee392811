import type { ErrorCode } from '../errors.js';
import type { EvidenceErasureReason, EvidenceKind, EvidenceState, TrashReason } from '../evidence.js';
import type { FileKind } from '../file.js';
import type { UploadEnd } from '../http/uploads.js';
import type {
  CallId,
  EvidenceCommentId,
  EvidenceId,
  FileId,
  LegalHoldId,
  ParticipantId,
  ReportId,
  ShareLinkId,
  ShareOpeningId,
  SiteId,
  UploadId,
  UploadPassId,
  UserId,
} from '../ids.js';

/** Files of a call, what is kept of them, and its room. */
export interface EvidenceAudit {
  'file.added': {
    readonly callId: CallId;
    readonly fileId: FileId;
    readonly participantId: ParticipantId;
    readonly kind: FileKind;
    readonly type: string;
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
  /** Somebody without an account may see these items with a link. */
  'share.created': {
    readonly shareLinkId: ShareLinkId;
    readonly evidenceIds: readonly EvidenceId[];
    readonly expiresAt: string;
    readonly hasPassword: boolean;
    readonly maxOpenings: number | null;
  };
  'share.revoked': { readonly shareLinkId: ShareLinkId };
  'share.opened': { readonly shareLinkId: ShareLinkId; readonly openingId: ShareOpeningId };
  /** Somebody who has the link did not know its password, or came too often with wrong ones. */
  'share.refused': { readonly shareLinkId: ShareLinkId; readonly reason: 'password' | 'rate_limited' };
  /** The bytes of an item were handed out to whoever opened the link; once for several parts that are read after each other. */
  'share.downloaded': {
    readonly shareLinkId: ShareLinkId;
    readonly openingId: ShareOpeningId;
    readonly evidenceId: EvidenceId;
  };
  'share.archived': {
    readonly shareLinkId: ShareLinkId;
    readonly openingId: ShareOpeningId;
    readonly items: number;
  };
  'report.requested': { readonly reportId: ReportId; readonly callId: CallId };
  /** It is kept as this item. */
  'report.made': {
    readonly reportId: ReportId;
    readonly callId: CallId;
    readonly evidenceId: EvidenceId;
    readonly photos: number;
  };
  'report.failed': { readonly reportId: ReportId; readonly callId: CallId; readonly reason: ErrorCode };
  /** How the reports of the organization look. */
  'report.template_changed': { readonly version: number };
  /** The picture at the head of reports; null says that there is none any more. */
  'report.logo_changed': { readonly sha256: string | null };
  'evidence.trashed': { readonly evidenceId: EvidenceId; readonly reason: TrashReason };
  /** Everything that was in the trash then, without what is held, is being deleted for good. */
  'evidence.trash_emptied': { readonly items: number; readonly bytes: number };
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
    readonly reason: string;
  };
  /** The row is gone then: this is what is left of it. */
  'legal_hold.lifted': {
    readonly legalHoldId: LegalHoldId;
    readonly siteId: SiteId | null;
    readonly callId: CallId | null;
    readonly evidenceId: EvidenceId | null;
    readonly reason: string;
  };
  /** The tenant has a new key. */
  'tenant_key.rotated': { readonly version: number };
  /** Older keys are gone; nothing was sealed under them any more. */
  'tenant_key.destroyed': { readonly versions: readonly string[] };
  /** Older keys open nothing any more; the key service lets go of them at this time, and could bring them back until then. */
  'tenant_key.destruction_dated': { readonly versions: readonly string[]; readonly goneAt: string };
  /** Told once for every crossing of 80 and of 95 percent. */
  'storage.nearly_full': { readonly percent: number; readonly used: number; readonly max: number };
  /** The mail server has taken the letter about it to this administrator. */
  'storage.notice_sent': { readonly percent: number; readonly userId: UserId };
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
  'share.created',
  'share.revoked',
  'share.opened',
  'share.refused',
  'share.downloaded',
  'share.archived',
  'report.requested',
  'report.made',
  'report.failed',
  'report.template_changed',
  'report.logo_changed',
  'evidence.trashed',
  'evidence.trash_emptied',
  'evidence.restored',
  'evidence.erased',
  'evidence.retention_changed',
  'evidence.retention_unset',
  'legal_hold.placed',
  'legal_hold.lifted',
  'tenant_key.rotated',
  'tenant_key.destroyed',
  'tenant_key.destruction_dated',
  'storage.nearly_full',
  'storage.notice_sent',
] as const satisfies readonly (keyof EvidenceAudit)[];
