import type { PhotoMetadataRule } from '../evidence.js';
import type { RecordingConsent } from '../recording.js';
import type { CallId, EvidenceId, SiteId, UploadId, UploadPassId } from '../ids.js';

/**
 * What becomes of an upload: `open` takes bytes, `received` has all of them and is being looked into, `kept` is evidence,
 * `refused` is gone.
 */
export const UPLOAD_STATES = ['open', 'received', 'kept', 'refused'] as const;
export type UploadState = (typeof UPLOAD_STATES)[number];

/** Why an upload ended before all of it had come. */
export type UploadEnd = 'taken_back' | 'abandoned';

/** What `Upload-Metadata` says of a file (tus 1.0.0, Creation): keys and base64 of UTF-8. */
export interface UploadMetadata {
  readonly filename: string;
  readonly callId?: CallId;
  /** It is to be shown in the chat of its call as soon as it is clean. For those who are in the call. */
  readonly chat?: boolean;
  readonly siteId?: SiteId;
  /** What it is a new version of; it comes to the same call and site. */
  readonly previousId?: EvidenceId;
  /** In hexadecimal; what comes must have it. */
  readonly sha256?: string;
  /** By the clock of the device, ISO 8601. */
  readonly takenAt?: string;
  /** Milliseconds by which the device's clock is ahead of the server's. */
  readonly clockOffsetMs?: number;
  readonly latitude?: number;
  readonly longitude?: number;
  readonly accuracy?: number;
}

/** GET /uploads/:uploadId, for whoever began it. */
export interface UploadView {
  readonly id: UploadId;
  readonly state: UploadState;
  readonly name: string;
  readonly bytes: number;
  readonly offset: number;
  /** Why it was refused: a code of errors, or a reason of UNSUPPORTED_MEDIA_TYPE. */
  readonly refusal: string | null;
  /** Once it is kept. */
  readonly evidenceId: EvidenceId | null;
  readonly expiresAt: string;
}

/** POST /calls/:callId/upload-passes. The token is good as a bearer token for /uploads and for nothing else. */
export interface UploadPass {
  readonly id: UploadPassId;
  readonly token: string;
  readonly items: number;
  readonly expiresAt: string;
}

/** GET /upload-rules: what the organization wants of devices. */
export interface UploadRules {
  /** What a device does to photos before it computes their hash. */
  readonly photoMetadata: PhotoMetadataRule;
  /** Whether it may film for itself what the line of a call does not carry: the organization's rule for recordings. */
  readonly film: RecordingConsent;
}
