/** What is kept. A recording is the product's own; a file is everything that is none of the others. */
export const EVIDENCE_KINDS = ['photo', 'video', 'audio', 'recording', 'file', 'note'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/**
 * From the store to the people: `received` waits for the scanner, `quarantined` is being looked into or could not be yet.
 * Only what is `clean` is handed out.
 */
export const EVIDENCE_STATES = ['received', 'quarantined', 'clean', 'infected', 'unscannable'] as const;
export type EvidenceState = (typeof EVIDENCE_STATES)[number];

/** Where a device says it was. WGS 84; degrees, and metres. */
export interface EvidencePosition {
  readonly latitude: number;
  readonly longitude: number;
  /** Radius around it in which the device is with 95 % likelihood; null when unknown. */
  readonly accuracy: number | null;
}

/** Why something is in the trash. */
export type TrashReason = 'user' | 'retention';

/** Why something was deleted for good: somebody did it, or it was in the trash long enough. */
export const EVIDENCE_ERASURE_REASONS = ['user', 'trash'] as const;
export type EvidenceErasureReason = (typeof EVIDENCE_ERASURE_REASONS)[number];

/**
 * What a tenant keeps of the metadata of photos. `keep`: all, bit for bit; `strip_position`: nothing that says where; `strip_all`:
 * nothing but which way is up and how colours are meant.
 */
export const PHOTO_METADATA_RULES = ['keep', 'strip_position', 'strip_all'] as const;
export type PhotoMetadataRule = (typeof PHOTO_METADATA_RULES)[number];
