import type { EvidenceErasureReason } from '../evidence.js';
import type { CallId, EvidenceId, LegalHoldId, SiteId } from '../ids.js';

/** What went when an item was deleted for good. */
export interface ErasedEvidence {
  readonly evidenceId: EvidenceId;
  readonly reason: EvidenceErasureReason;
  /** Removed from the store: the item itself and whatever was made of it. */
  readonly objects: number;
  /** That count no more. */
  readonly bytes: number;
  readonly erasedAt: string;
}

/** Days from when something came until it goes to the trash; null keeps it for ever. */
export interface RetentionView {
  readonly keepDays: number | null;
  /** Rules of sites, which count there instead. */
  readonly sites: readonly SiteRetention[];
  /** Days that things stay in the trash. */
  readonly trashDays: number;
}

export interface SiteRetention {
  readonly siteId: SiteId;
  readonly siteName: string;
  readonly keepDays: number | null;
}

/** PUT /evidence-retention and PUT /evidence-retention/sites/:siteId */
export interface SetRetention {
  readonly keepDays: number | null;
}

/** Something that cannot be deleted: one item, what belongs to a call or to a site, or, with all three null, everything. */
export interface LegalHoldView {
  readonly id: LegalHoldId;
  readonly siteId: SiteId | null;
  readonly callId: CallId | null;
  readonly evidenceId: EvidenceId | null;
  readonly reason: string;
  readonly placedByName: string;
  readonly placedAt: string;
}

/** POST /legal-holds: at most one of the ids. */
export interface PlaceLegalHold {
  readonly siteId?: SiteId;
  readonly callId?: CallId;
  readonly evidenceId?: EvidenceId;
  readonly reason: string;
}

/** Bytes of the tenant's storage. */
export interface StorageView {
  readonly used: number;
  /** Promised to what is being written. */
  readonly reserved: number;
  readonly max: number;
}

/** Answer of POST /tenant/key-rotations. */
export interface RotatedKey {
  /** Of the key that everything new is sealed under. */
  readonly version: number;
}
