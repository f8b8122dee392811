import type { ParticipantId } from './ids.js';

/** What a participant sends, from everything to voice alone (field.md section 5). */
export const QUALITY_MODES = ['full', 'saving', 'weak', 'stills', 'voice'] as const;
export type QualityMode = (typeof QUALITY_MODES)[number];

/** Why it is less than everything. `download`: others arrive badly there. */
export const QUALITY_CAUSES = [
  'bandwidth',
  'loss',
  'delay',
  'device',
  'battery',
  'download',
  'chosen',
] as const;
export type QualityCause = (typeof QUALITY_CAUSES)[number];

/** How somebody wants the picture: sharp for text and meters, smooth for movement, or no moving picture at all. */
export const PICTURE_WISHES = ['auto', 'sharp', 'smooth', 'stills', 'voice'] as const;
export type PictureWish = (typeof PICTURE_WISHES)[number];

/** What a device measures of its own connection. */
export interface QualityReport {
  readonly mode: QualityMode;
  /** Null while all is well. */
  readonly cause: QualityCause | null;
  /** Milliseconds there and back; null: the browser does not say. */
  readonly rttMs: number | null;
  /** Packets of its own that were lost, 0 to 100. */
  readonly lossPercent: number | null;
  /** What the way up can carry, in kbit/s. */
  readonly uplinkKbps: number | null;
}

export interface QualityView extends QualityReport {
  readonly participantId: ParticipantId;
  readonly wish: PictureWish;
}
