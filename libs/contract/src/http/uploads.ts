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
  readonly siteId?: SiteId;
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
