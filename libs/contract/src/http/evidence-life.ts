import type { EvidenceErasureReason, EvidenceKind } from '../evidence.js';
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

/** GET /evidence-trash: what is in the trash of the tenant. */
export interface TrashView {
  readonly items: number;
  /** Of the items themselves; what was made of them comes on top. */
  readonly bytes: number;
  /** Of these, under a legal hold: emptying the trash leaves them. */
  readonly heldItems: number;
  readonly heldBytes: number;
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

/** GET /evidence-retention/preview: a rule that is not set yet, of the tenant or of a site. */
export interface RetentionPreviewQuery {
  readonly keepDays: number;
  readonly siteId?: SiteId;
}

/** What such a rule would put into the trash within a day. */
export interface RetentionPreview {
  readonly items: number;
  readonly bytes: number;
  /** As old, but under a legal hold: it stays. */
  readonly heldItems: number;
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
  /** Name of the site, title of the call or name of the item; null for everything. */
  readonly of: string | null;
  /** Items that it holds now. */
  readonly items: number;
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

/** POST /legal-holds/:legalHoldId/lifting. The log keeps it. */
export interface LiftLegalHold {
  readonly reason: string;
}

/** Whether a call or a site is under a legal hold: one of its own, of its site, or on everything. */
export interface HeldView {
  readonly held: boolean;
}

/** Bytes of the tenant's storage. */
export interface StorageView {
  readonly used: number;
  /** Promised to what is being written. */
  readonly reserved: number;
  readonly max: number;
}

/** Items and the bytes of their originals. */
export interface StorageShare {
  readonly items: number;
  readonly bytes: number;
}

/** GET /storage/breakdown: what takes the room, the largest first; what is in the trash counts too. */
export interface StorageBreakdown {
  readonly kinds: readonly (StorageShare & { readonly kind: EvidenceKind })[];
  /** The largest 20; null for what belongs to no site. */
  readonly sites: readonly (StorageShare & {
    readonly siteId: SiteId | null;
    readonly siteName: string | null;
  })[];
  /** By when they came (UTC, `2026-11`), the last twelve that have something, the oldest first. */
  readonly months: readonly (StorageShare & { readonly month: string })[];
  readonly trash: StorageShare;
  /** In use for what was made of items: small pictures, tracks of recordings. */
  readonly otherBytes: number;
}

/** `current` seals everything new, `replaced` opens what is not sealed anew yet, `destroyed` opens nothing. */
export type TenantKeyState = 'current' | 'replaced' | 'destroyed';

/** What may be known of a version of the tenant's key. */
export interface TenantKeyView {
  readonly version: number;
  readonly createdAt: string;
  readonly state: TenantKeyState;
  /** When it is destroyed: the key service could bring it back until then. */
  readonly goneAt: string | null;
  /** Photos, recordings and files that are sealed under it. */
  readonly objects: number;
  /** Secrets that are sealed under it, e.g. of webhooks and second factors. */
  readonly secrets: number;
}

/** Answer of GET /tenant/key-rotations: versions of the tenant's key, the newest first; never a key. */
export interface TenantKeys {
  readonly versions: readonly TenantKeyView[];
  /** When there will be a new one by itself; null where that is left to administrators, or there is none yet. */
  readonly nextAt: string | null;
}

/** Answer of POST /tenant/key-rotations. */
export interface RotatedKey {
  /** Of the key that everything new is sealed under. */
  readonly version: number;
}
