import type { FileId, Id, ParticipantId } from './ids.js';

export type ChatMessageId = Id<'ChatMessage'>;

/** Something that was written in a call. */
export interface ChatMessage {
  readonly id: ChatMessageId;
  readonly by: ParticipantId;
  /** Stays when its author has left. */
  readonly byName: string;
  readonly text: string;
  /** People who are addressed. */
  readonly mentions: readonly ParticipantId[];
  /** A file of the call that comes with it; null when none does. */
  readonly fileId: FileId | null;
  readonly at: string;
}

/** Signs for when nobody can hear: the worker's four, and the expert's for safety. */
export const HAND_SIGNALS = ['understood', 'again', 'wait', 'cannot_hear', 'stop_walking'] as const;
export type HandSignal = (typeof HAND_SIGNALS)[number];
