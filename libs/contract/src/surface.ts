import type { FileId, ParticipantId } from './ids.js';

/**
 * A picture that people point at and draw on. Live video is named by who sends it and from what, not by its producer:
 * producers are new after every reconnect, and what was drawn stays.
 */
export type Surface =
  | {
      readonly kind: 'video';
      readonly participantId: ParticipantId;
      readonly source: 'camera' | 'screen';
    }
  | { readonly kind: 'image'; readonly fileId: FileId };

/** What everybody has on the stage. */
export interface StageView {
  /** Null: each screen chooses for itself. */
  readonly surface: Surface | null;
  /** Who put it there. */
  readonly by: ParticipantId | null;
  /** Grows with each change, from 0. */
  readonly version: number;
}
