import { describe, expect, it } from '@jest/globals';
import type {
  DrawingItemId,
  DrawingOperation,
  DrawingShape,
  DrawingStep,
  DrawingView,
  ParticipantId,
  Surface,
} from '@rinjo/contract';
import { refuseDrawing } from './drawing-rules.js';
import { drawingAfter } from './drawing-sheet.js';
import { DRAWING_LIMITS } from './drawing-limits.js';
import { measured } from './measure.js';
import { surfaceKey } from './surface-key.js';

const [ANN, BEN] = ['ann', 'ben'] as ParticipantId[] as [ParticipantId, ParticipantId];
const SURFACE: Surface = { kind: 'video', participantId: ANN, source: 'camera' };
const KEY = surfaceKey(SURFACE);

const shape = (id: string, change: Partial<DrawingShape> = {}): DrawingShape => ({
  id: id as DrawingItemId,
  tool: 'line',
  colour: 0,
  width: 1,
  points: [0, 0, 100, 100],
  ...change,
});
const step = (author: ParticipantId, operation: DrawingOperation): DrawingStep => ({
  author,
  surface: SURFACE,
  operation,
});
const draw = (author: ParticipantId, id: string, change: Partial<DrawingShape> = {}): DrawingStep =>
  step(author, { kind: 'draw', shape: shape(id, change) });
const after = (...steps: readonly DrawingStep[]): DrawingView => steps.reduce(drawingAfter, {});
const ids = (view: DrawingView): string[] => (view[KEY]?.items ?? []).map(({ id }) => id);

describe('a sheet', () => {
  it('undoes and redoes only what its author did', () => {
    const view = after(draw(ANN, 'a1'), draw(BEN, 'b1'), draw(ANN, 'a2'), step(ANN, { kind: 'undo' }));
    expect(ids(view)).toEqual(['a1', 'b1']);
    const more = [step(ANN, { kind: 'undo' }), step(ANN, { kind: 'undo' })].reduce(drawingAfter, view);
    expect(ids(more)).toEqual(['b1']);
    const back = [step(ANN, { kind: 'redo' }), step(ANN, { kind: 'redo' })].reduce(drawingAfter, more);
    expect(ids(back)).toEqual(['a1', 'b1', 'a2']);
  });

  it('forgets what was undone when its author goes on drawing', () => {
    const view = after(
      draw(ANN, 'a1'),
      step(ANN, { kind: 'undo' }),
      draw(ANN, 'a2'),
      step(ANN, { kind: 'redo' }),
    );
    expect(ids(view)).toEqual(['a2']);
  });

  it('brings back what was erased, where it lay', () => {
    const view = after(
      draw(ANN, 'a1'),
      draw(BEN, 'b1'),
      draw(ANN, 'a2'),
      step(ANN, { kind: 'clear', scope: 'all' }),
      step(ANN, { kind: 'undo' }),
    );
    expect(ids(view)).toEqual(['a1', 'b1', 'a2']);
    expect(ids(after(draw(ANN, 'a1'), draw(BEN, 'b1'), step(BEN, { kind: 'clear', scope: 'own' })))).toEqual([
      'a1',
    ]);
  });

  it('numbers arrows on each sheet', () => {
    const arrow = { tool: 'numbered_arrow' } as const;
    const view = after(draw(ANN, '1', arrow), draw(BEN, '2', arrow), draw(ANN, '3'), draw(ANN, '4', arrow));
    expect(view[KEY]?.items.map(({ number }) => number)).toEqual([1, 2, undefined, 3]);
  });

  it('lets a line grow for its author alone, also through undo and redo', () => {
    const pen = { tool: 'pen', points: [1, 1] } as const;
    const more = { kind: 'extend', id: 'a' as DrawingItemId, points: [2, 2] } as const;
    const view = after(
      draw(ANN, 'a', pen),
      step(ANN, more),
      step(BEN, more),
      step(ANN, { kind: 'undo' }),
      step(ANN, { kind: 'redo' }),
    );
    expect(view[KEY]?.items[0]?.points).toEqual([1, 1, 2, 2]);
  });

  it('takes a repeated shape once', () => {
    expect(ids(after(draw(ANN, 'a'), draw(ANN, 'a')))).toEqual(['a']);
    expect(ids(after(draw(ANN, 'a'), step(ANN, { kind: 'undo' }), draw(ANN, 'a')))).toEqual([]);
  });

  it('remembers no more acts than can be undone', () => {
    const many = Array.from({ length: DRAWING_LIMITS.undoSteps + 5 }, (_, i) => draw(ANN, `a${String(i)}`));
    expect(after(...many, draw(BEN, 'b'))[KEY]?.done).toHaveLength(DRAWING_LIMITS.undoSteps + 1);
  });
});

describe('refuseDrawing', () => {
  const guest = { author: BEN, mayEraseOthers: false };
  const view = after(draw(ANN, 'a', { tool: 'pen' }), draw(BEN, 'b'));
  const refused = (operation: DrawingOperation, drawer = guest) =>
    refuseDrawing(view, KEY, drawer, operation);

  it.each<[string, Partial<DrawingShape>]>([
    ['half a point', { points: [1, 2, 3] }],
    ['a line of one point', { points: [1, 2] }],
    ['a line of three points', { points: [1, 2, 3, 4, 5, 6] }],
    ['text without a text', { tool: 'text', points: [1, 2] }],
    ['blank text', { tool: 'text', points: [1, 2], text: '  ' }],
    ['a line with a text', { text: 'x' }],
    ['a line with a length', { reference: { value: 1, unit: 'm' } }],
  ])('refuses %s', (_, change) => {
    expect(refused({ kind: 'draw', shape: shape('x', change) })).toBe('VALIDATION');
  });

  it('lets nobody touch what is not theirs, unless they may', () => {
    expect(refused({ kind: 'erase', id: 'a' as DrawingItemId })).toBe('FORBIDDEN');
    expect(refused({ kind: 'erase', id: 'b' as DrawingItemId })).toBeNull();
    expect(refused({ kind: 'erase', id: 'nope' as DrawingItemId })).toBe('NOT_FOUND');
    expect(refused({ kind: 'extend', id: 'a' as DrawingItemId, points: [1, 1] })).toBe('NOT_FOUND');
    expect(refused({ kind: 'clear', scope: 'all' })).toBe('FORBIDDEN');
    expect(refused({ kind: 'clear', scope: 'all' }, { ...guest, mayEraseOthers: true })).toBeNull();
  });

  it('refuses more than a sheet and a call hold', () => {
    const items = Array.from({ length: DRAWING_LIMITS.itemsPerSheet }, (_, i) => draw(ANN, String(i)));
    const operation: DrawingOperation = { kind: 'draw', shape: shape('x') };
    expect(refuseDrawing(after(...items), KEY, guest, operation)).toBe('DRAWING_FULL');
    const sheets = Object.fromEntries(
      Array.from({ length: DRAWING_LIMITS.sheetsPerCall }, (_, i) => [String(i), view[KEY]] as const),
    );
    expect(refuseDrawing({ ...view, ...sheets } as DrawingView, 'new', guest, operation)).toBe(
      'DRAWING_FULL',
    );
  });
});

describe('measured', () => {
  it('estimates from the newest known length, by the shape of the picture', () => {
    const reference = { value: 50, unit: 'cm' } as const;
    const view = after(
      draw(ANN, 'known', { tool: 'measure', points: [0, 0, 10_000, 0], reference }),
      draw(ANN, 'down', { tool: 'measure', points: [0, 0, 0, 20_000] }),
    );
    const items = view[KEY]?.items ?? [];
    const [known, down] = items;
    if (!known || !down) throw new Error('two items');
    expect(measured(known, items, 2)).toEqual({ value: 50, unit: 'cm', estimate: false });
    expect(measured(down, items, 2)).toMatchObject({ value: 50, unit: 'cm', estimate: true });
    expect(measured(down, [down], 2)).toBeNull();
  });
});
