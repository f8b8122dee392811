import type {
  DrawingItemId,
  DrawingStep,
  ParticipantId,
  RecordedPointer,
  RecordingOverlay,
} from '@rinjo/contract';
import { OverlayReader } from './overlay-reader';

const [site, desk] = ['site' as ParticipantId, 'desk' as ParticipantId];
const surface = { kind: 'video', participantId: site, source: 'camera' } as const;
const step = (operation: DrawingStep['operation']): DrawingStep => ({ author: desk, surface, operation });
const line = { tool: 'line', colour: 0, width: 1, points: [0, 0, 9, 9] } as const;
const pointer = (atMs: number, x: number, kind: RecordedPointer['kind'] = 'move'): RecordedPointer => ({
  ...{ atMs, participantId: desk, surface, kind, x, y: 0 },
});
const overlay: RecordingOverlay = {
  ...{ width: 1280, height: 720, people: [{ id: desk, name: 'Mori', colour: 1 }] },
  places: [{ surface, fromMs: 1_000, toMs: 9_000, x: 100, y: 50, width: 640, height: 360 }],
  sheets: [{ atMs: 0, sheets: {} }],
  steps: [
    { atMs: 2_000, step: step({ kind: 'draw', shape: { ...line, id: 'a' as DrawingItemId } }) },
    { atMs: 4_000, step: step({ kind: 'undo' }) },
  ],
  pointers: [pointer(3_000, 0), pointer(3_100, 65_535), pointer(5_000, 0), pointer(5_100, 0, 'off')],
};
const reader = new OverlayReader(overlay);
const drawn = (ms: number): number => reader.drawnAt(ms).flatMap(({ items }) => items).length;

it('has what was drawn from when to when, also going back', () => {
  expect([1_999, 2_000, 3_999, 4_000, 2_500, 500].map(drawn)).toEqual([0, 1, 1, 0, 1, 0]);
});

it('has nothing where the picture is not in the film', () => {
  const gone = new OverlayReader({ ...overlay, places: [] });
  expect(gone.drawnAt(3_000)).toEqual([]);
  expect(gone.pointersAt(3_000)).toEqual([]);
});

it('moves pointers from place to place in the film, and lets them fade', () => {
  const xs = (ms: number): readonly number[] => reader.pointersAt(ms).map(({ x }) => x);
  expect([3_000, 3_050, 3_100, 4_099].map(xs)).toEqual([[100], [420], [740], [740]]);
  expect([2_999, 4_101, 5_100].flatMap(xs)).toEqual([]);
  expect(reader.pointersAt(5_050)).toMatchObject([{ name: 'Mori', y: 50 }]);
});
