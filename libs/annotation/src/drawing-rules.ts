import type {
  DrawingOperation,
  DrawingShape,
  DrawingSheet,
  DrawingView,
  ParticipantId,
} from '@rinjo/contract';
import { DRAWING_LIMITS } from './drawing-limits.js';
import { EMPTY_SHEET } from './drawing-sheet.js';

/** Who wants to change a sheet, and whether what others drew is theirs to erase. */
export interface Drawer {
  readonly author: ParticipantId;
  readonly mayEraseOthers: boolean;
}

export type DrawingRefusal = 'VALIDATION' | 'DRAWING_FULL' | 'NOT_FOUND' | 'FORBIDDEN';

/** Numbers that a shape of this tool has to have. */
function pointsFit({ tool, points }: DrawingShape): boolean {
  if (points.length % 2 !== 0 || points.length < 2) return false;
  switch (tool) {
    case 'pen':
    case 'highlighter':
      return true;
    case 'text':
      return points.length === 2;
    case 'line':
    case 'arrow':
    case 'numbered_arrow':
    case 'rectangle':
    case 'ellipse':
    case 'measure':
      return points.length === 4;
  }
}

const textFits = ({ tool, text }: DrawingShape): boolean =>
  tool === 'text' ? (text ?? '').trim() !== '' : text === undefined;
const referenceFits = ({ tool, reference }: DrawingShape): boolean =>
  tool === 'measure' || reference === undefined;

/** Why an operation may not be done; null when it may. Pure, so that the client knows beforehand. */
export function refuseDrawing(
  view: DrawingView,
  key: string,
  { author, mayEraseOthers }: Drawer,
  operation: DrawingOperation,
): DrawingRefusal | null {
  const sheet: DrawingSheet = view[key] ?? EMPTY_SHEET;
  switch (operation.kind) {
    case 'draw': {
      const { shape } = operation;
      if (!pointsFit(shape) || !textFits(shape) || !referenceFits(shape)) return 'VALIDATION';
      const newSheet = view[key] === undefined;
      if (newSheet && Object.keys(view).length >= DRAWING_LIMITS.sheetsPerCall) return 'DRAWING_FULL';
      return sheet.items.length >= DRAWING_LIMITS.itemsPerSheet ? 'DRAWING_FULL' : null;
    }
    case 'extend': {
      const item = sheet.items.find(({ id }) => id === operation.id);
      if (item?.author !== author) return 'NOT_FOUND';
      if (operation.points.length % 2 !== 0 || operation.points.length === 0) return 'VALIDATION';
      if (item.tool !== 'pen' && item.tool !== 'highlighter') return 'VALIDATION';
      const length = item.points.length + operation.points.length;
      return length > DRAWING_LIMITS.numbersPerItem ? 'DRAWING_FULL' : null;
    }
    case 'erase': {
      const item = sheet.items.find(({ id }) => id === operation.id);
      if (!item) return 'NOT_FOUND';
      return item.author === author || mayEraseOthers ? null : 'FORBIDDEN';
    }
    case 'clear':
      return operation.scope === 'own' || mayEraseOthers ? null : 'FORBIDDEN';
    case 'undo':
    case 'redo':
      return null;
  }
}
