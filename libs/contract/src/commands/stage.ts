import type { DrawingItemId, DrawingShape } from '../drawing.js';
import type { Permission } from '../permissions.js';
import type { Surface } from '../surface.js';
import type { Nothing } from './calls.js';

export interface ShowOnStage {
  /** Null: each screen chooses for itself again. */
  readonly surface: Surface | null;
}

export interface OnSurface {
  readonly surface: Surface;
}
export interface Draw extends OnSurface {
  readonly shape: DrawingShape;
}
export interface ExtendDrawing extends OnSurface {
  readonly id: DrawingItemId;
  readonly points: readonly number[];
}
export interface EraseDrawing extends OnSurface {
  readonly id: DrawingItemId;
}
export interface ClearDrawing extends OnSurface {
  readonly scope: 'own' | 'all';
}

export interface StageCommands {
  'stage.show': { input: ShowOnStage; output: Nothing };
  'drawing.draw': { input: Draw; output: Nothing };
  'drawing.extend': { input: ExtendDrawing; output: Nothing };
  'drawing.erase': { input: EraseDrawing; output: Nothing };
  'drawing.clear': { input: ClearDrawing; output: Nothing };
  'drawing.undo': { input: OnSurface; output: Nothing };
  'drawing.redo': { input: OnSurface; output: Nothing };
}

export const STAGE_COMMANDS = {
  'stage.show': 'stage:show',
  'drawing.draw': 'drawing:draw',
  'drawing.extend': 'drawing:draw',
  'drawing.erase': 'drawing:draw',
  'drawing.clear': 'drawing:draw',
  'drawing.undo': 'drawing:draw',
  'drawing.redo': 'drawing:draw',
} as const satisfies Record<keyof StageCommands, Permission>;
