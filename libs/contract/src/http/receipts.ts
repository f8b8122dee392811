import type { EvidenceId } from '../ids.js';

/**
 * What the server signed when something came. `statement` is JSON, to be checked as the text that it is: format, tenant and
 * evidence id, SHA-256, bytes, who computed the hash, when it was taken by the device's clock, how far that was ahead of the
 * server's, and when it came. Where the server took metadata away, also by which rule, and the SHA-256 of what came.
 */
export interface EvidenceReceipt {
  readonly statement: string;
  /** Ed25519 (RFC 8032) over the statement in UTF-8, base64url. */
  readonly signature: string;
  /** SubjectPublicKeyInfo in DER, base64url. */
  readonly publicKey: string;
  /** The first 16 hexadecimal digits of the key's SHA-256. */
  readonly keyId: string;
}

/** POST /evidence/verify. The file itself stays where it is. */
export interface VerifyEvidence {
  readonly sha256: string;
}

export interface EvidenceVerification {
  /**
   * `unaltered`: byte for byte what came then; `stripped`: what came then, and is kept without its metadata by a rule of the
   * tenant; `unknown`: nothing of that hash is kept, or not for whoever asks.
   */
  readonly result: 'unaltered' | 'stripped' | 'unknown';
  readonly items: readonly VerifiedEvidence[];
}

export interface VerifiedEvidence extends EvidenceReceipt {
  readonly evidenceId: EvidenceId;
}
