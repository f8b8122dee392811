import type { ParticipantId } from './ids.js';

/** What is written on an electronic blackboard, in its order: field.md section 6. */
export const BOARD_FIELDS = [
  'work',
  'place',
  'date',
  'contractor',
  'type',
  'outline',
  'design',
  'measured',
  'remarks',
] as const;
export type BoardField = (typeof BOARD_FIELDS)[number];
/** Empty fields are not shown. */
export type BoardTexts = Readonly<Record<BoardField, string>>;

export const BOARD_CORNERS = ['top_left', 'top_right', 'bottom_left', 'bottom_right'] as const;
export type BoardCorner = (typeof BOARD_CORNERS)[number];

/** What lies over a picture, never part of it. */
export interface BoardOverlay {
  readonly texts: BoardTexts;
  readonly corner: BoardCorner;
}

/** The electronic blackboard of a call. */
export interface BoardView extends BoardOverlay {
  /** False: written, but not over the picture now. */
  readonly shown: boolean;
  readonly by: ParticipantId;
  /** Grows with each change, from 1. */
  readonly version: number;
}
