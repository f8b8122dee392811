import type { Id, ParticipantId } from '../ids.js';
import type { Permission } from '../permissions.js';
import type { Nothing } from './calls.js';

export type PhotoRequestId = Id<'PhotoRequest'>;

/** Asks somebody's device for a photo in full resolution. It goes onto everybody's stage. */
export interface RequestPhoto {
  readonly participantId: ParticipantId;
}

/** What the person who was asked says. A photo that is taken answers by its upload. */
export interface AnswerPhoto {
  readonly requestId: PhotoRequestId;
  readonly answer: 'allowed' | 'refused' | 'failed';
}

export interface PhotoCommands {
  'photo.request': { input: RequestPhoto; output: { readonly requestId: PhotoRequestId } };
  'photo.answer': { input: AnswerPhoto; output: Nothing };
}

export const PHOTO_COMMANDS = {
  'photo.request': 'camera:photograph',
  'photo.answer': 'file:add',
} as const satisfies Record<keyof PhotoCommands, Permission>;
