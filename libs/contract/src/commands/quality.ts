import type { ParticipantId } from '../ids.js';
import type { Permission } from '../permissions.js';
import type { PictureWish, QualityReport } from '../quality.js';
import type { Nothing } from './calls.js';

export interface WishPicture {
  /** Whose camera; one's own is always allowed. */
  readonly participantId: ParticipantId;
  readonly wish: PictureWish;
}

/** A picture in place of a film that the line cannot carry. */
export interface SendStill {
  /** A JPEG of at most `LIMITS.stillBytes`, in base64. */
  readonly jpeg: string;
}

export interface QualityCommands {
  'quality.report': { input: QualityReport; output: Nothing };
  'quality.wish': { input: WishPicture; output: Nothing };
  'still.send': { input: SendStill; output: Nothing };
}

export const QUALITY_COMMANDS = {
  'quality.report': 'call:join',
  'quality.wish': 'call:join',
  'still.send': 'call:join',
} as const satisfies Record<keyof QualityCommands, Permission>;
