import type { Id, ParticipantId } from './ids.js';
import type { Surface } from './surface.js';

/** Made by the client that draws: a UUID. */
export type DrawingItemId = Id<'DrawingItem'>;

export const DRAWING_TOOLS = [
  'pen',
  'highlighter',
  'line',
  'arrow',
  'numbered_arrow',
  'rectangle',
  'ellipse',
  'text',
  'measure',
] as const;
export type DrawingTool = (typeof DRAWING_TOOLS)[number];

export const LENGTH_UNITS = ['mm', 'cm', 'm'] as const;
export type LengthUnit = (typeof LENGTH_UNITS)[number];

/** A known length between the two points of a measure, from which the others are estimated. */
export interface ReferenceLength {
  readonly value: number;
  readonly unit: LengthUnit;
}

/**
 * Something drawn, as its author made it. `points` are x and y by turns, 0 to 65535 of the picture as it is filmed.
 * Pen and highlighter have at least one point, text one, everything else two.
 */
export interface DrawingShape {
  readonly id: DrawingItemId;
  readonly tool: DrawingTool;
  /** Index into the call's colours. */
  readonly colour: number;
  /** 1 thin, 2 medium, 3 thick. */
  readonly width: number;
  readonly points: readonly number[];
  readonly text?: string;
  readonly reference?: ReferenceLength;
}

/** Something drawn, as everybody sees it. */
export interface DrawingItem extends DrawingShape {
  readonly author: ParticipantId;
  /** Order of drawing: higher lies above. */
  readonly z: number;
  /** Numbered arrows count from 1 on each surface. */
  readonly number?: number;
}

/** What one author did, to be undone as a whole. */
export interface DrawingAct {
  readonly author: ParticipantId;
  readonly kind: 'drew' | 'erased';
  readonly items: readonly DrawingItem[];
}

/** Everything drawn on one surface, and what can be undone and done again. */
export interface DrawingSheet {
  readonly items: readonly DrawingItem[];
  readonly nextZ: number;
  readonly done: readonly DrawingAct[];
  readonly undone: readonly DrawingAct[];
}

/** The sheets of a call by the key of their surface. */
export type DrawingView = Readonly<Record<string, DrawingSheet>>;

/** One step. All steps of a call have one order, which the server gives: the same steps give the same sheets. */
export type DrawingOperation =
  | { readonly kind: 'draw'; readonly shape: DrawingShape }
  /** More points for a line that is still being drawn. */
  | { readonly kind: 'extend'; readonly id: DrawingItemId; readonly points: readonly number[] }
  | { readonly kind: 'erase'; readonly id: DrawingItemId }
  | { readonly kind: 'clear'; readonly scope: 'own' | 'all' }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' };

/** A step as it is kept and told. */
export interface DrawingStep {
  readonly author: ParticipantId;
  readonly surface: Surface;
  readonly operation: DrawingOperation;
}
