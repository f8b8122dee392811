import type {
  DrawingAct,
  DrawingItem,
  DrawingItemId,
  DrawingOperation,
  DrawingShape,
  DrawingSheet,
  DrawingStep,
  DrawingView,
  ParticipantId,
} from '@rinjo/contract';
import { DRAWING_LIMITS } from './drawing-limits.js';
import { surfaceKey } from './surface-key.js';

export const EMPTY_SHEET: DrawingSheet = { items: [], nextZ: 1, done: [], undone: [] };

/** Lines that grow while they are drawn. */
const GROWING: ReadonlySet<string> = new Set(['pen', 'highlighter']);

/**
 * The sheets after one more step. A pure function of the sheets and the step: server and clients apply the same steps in
 * the same order and hold the same sheets. A step that does not fit any more changes nothing.
 */
export function drawingAfter(view: DrawingView, { surface, author, operation }: DrawingStep): DrawingView {
  const key = surfaceKey(surface);
  const before = view[key] ?? EMPTY_SHEET;
  const after = sheetAfter(before, author, operation);
  return after === before ? view : { ...view, [key]: after };
}

function sheetAfter(sheet: DrawingSheet, author: ParticipantId, operation: DrawingOperation): DrawingSheet {
  switch (operation.kind) {
    case 'draw':
      return drawn(sheet, author, operation.shape);
    case 'extend':
      return extended(sheet, author, operation.id, operation.points);
    case 'erase':
      return erased(sheet, author, (item) => item.id === operation.id);
    case 'clear':
      return erased(sheet, author, (item) => operation.scope === 'all' || item.author === author);
    case 'undo':
      return undone(sheet, author);
    case 'redo':
      return redone(sheet, author);
  }
}

/** A shape that is there already, or was, is a repetition. */
function drawn(sheet: DrawingSheet, author: ParticipantId, shape: DrawingShape): DrawingSheet {
  if (knows(sheet, shape.id)) return sheet;
  const item: DrawingItem = {
    ...shape,
    author,
    z: sheet.nextZ,
    ...(shape.tool === 'numbered_arrow' ? { number: nextNumber(sheet) } : {}),
  };
  const act: DrawingAct = { author, kind: 'drew', items: [item] };
  return {
    items: [...sheet.items, item],
    nextZ: sheet.nextZ + 1,
    done: remembered(sheet.done, act),
    undone: withoutActsOf(sheet.undone, author),
  };
}

function extended(
  sheet: DrawingSheet,
  author: ParticipantId,
  id: DrawingItemId,
  points: readonly number[],
): DrawingSheet {
  const item = sheet.items.find((known) => known.id === id);
  if (!item || item.author !== author || !GROWING.has(item.tool)) return sheet;
  if (item.points.length + points.length > DRAWING_LIMITS.numbersPerItem) return sheet;
  const longer = { ...item, points: [...item.points, ...points] };
  const swap = (known: DrawingItem): DrawingItem => (known.id === id ? longer : known);
  return {
    ...sheet,
    items: sheet.items.map(swap),
    done: sheet.done.map((act) =>
      act.items.some((known) => known.id === id) ? { ...act, items: act.items.map(swap) } : act,
    ),
  };
}

function erased(
  sheet: DrawingSheet,
  author: ParticipantId,
  which: (item: DrawingItem) => boolean,
): DrawingSheet {
  const gone = sheet.items.filter(which);
  if (gone.length === 0) return sheet;
  return {
    ...sheet,
    items: without(sheet.items, gone),
    done: remembered(sheet.done, { author, kind: 'erased', items: gone }),
    undone: withoutActsOf(sheet.undone, author),
  };
}

/** Takes back the author's last act, and nobody else's. */
function undone(sheet: DrawingSheet, author: ParticipantId): DrawingSheet {
  const act = sheet.done.findLast((known) => known.author === author);
  if (!act) return sheet;
  const items = act.kind === 'drew' ? without(sheet.items, act.items) : restored(sheet.items, act.items);
  return {
    ...sheet,
    items,
    done: sheet.done.filter((known) => known !== act),
    undone: remembered(sheet.undone, act),
  };
}

function redone(sheet: DrawingSheet, author: ParticipantId): DrawingSheet {
  const act = sheet.undone.findLast((known) => known.author === author);
  if (!act) return sheet;
  const items = act.kind === 'drew' ? restored(sheet.items, act.items) : without(sheet.items, act.items);
  return {
    ...sheet,
    items,
    done: remembered(sheet.done, act),
    undone: sheet.undone.filter((known) => known !== act),
  };
}

/** Back to where they lay; what is there again already stays. */
function restored(items: readonly DrawingItem[], back: readonly DrawingItem[]): readonly DrawingItem[] {
  const missing = back.filter(({ id }) => !items.some((item) => item.id === id));
  return [...items, ...missing].sort((a, b) => a.z - b.z);
}

function without(items: readonly DrawingItem[], gone: readonly DrawingItem[]): readonly DrawingItem[] {
  const ids = new Set(gone.map(({ id }) => id));
  return items.filter(({ id }) => !ids.has(id));
}

function remembered(acts: readonly DrawingAct[], act: DrawingAct): readonly DrawingAct[] {
  const own = acts.filter(({ author }) => author === act.author);
  const oldest = own.length >= DRAWING_LIMITS.undoSteps ? own[0] : undefined;
  return [...acts.filter((known) => known !== oldest), act];
}

const withoutActsOf = (acts: readonly DrawingAct[], author: ParticipantId): readonly DrawingAct[] =>
  acts.filter((act) => act.author !== author);

const knows = ({ items, done, undone: taken }: DrawingSheet, id: DrawingItemId): boolean =>
  [items, ...done.map((act) => act.items), ...taken.map((act) => act.items)].some((list) =>
    list.some((item) => item.id === id),
  );

const nextNumber = ({ items }: DrawingSheet): number =>
  Math.max(0, ...items.map(({ number = 0 }) => number)) + 1;
