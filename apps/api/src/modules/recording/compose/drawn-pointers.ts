import { colourOf, placed, type Point, surfaceKey } from '@rinjo/annotation';
import type { FilmPlace, RecordedPointer } from '@rinjo/contract';
import { assColour, type AssLine, assLine, assPath, assText } from './ass.js';
import type { CallStory } from './happenings.js';

/** Milliseconds after its last packet that a pointer is gone (media.md 3). */
export const FADE_MS = 1_000;
/** Pixels of the film; on a small picture beside the main one, half of it. */
const RING = 16;
const NAME_SIZE = 18;
const LARGE_PX = 480;
const LAYER = 1_000_000;

/** A pointer from one position to the next one. */
interface Leg {
  readonly from: RecordedPointer;
  readonly to: RecordedPointer | null;
  readonly untilMs: number;
}

/** Everybody's pointers on one picture while it is in one place: rings in their colours that move, with names. */
export function pointerLines(
  { pointers, people }: Pick<CallStory, 'pointers' | 'people'>,
  place: FilmPlace,
): readonly string[] {
  const key = surfaceKey(place.surface);
  return people.flatMap(({ id, name, colour }) => {
    const own = pointers.filter(({ participantId }) => participantId === id);
    return legsOf(own)
      .filter(
        ({ from, untilMs }) =>
          surfaceKey(from.surface) === key &&
          from.atMs >= place.fromMs &&
          from.atMs < place.toMs &&
          untilMs > from.atMs,
      )
      .flatMap(({ from, to, untilMs }) => {
        const [a, b] = [pointIn(place, from), pointIn(place, to ?? from)];
        const until = Math.min(untilMs, place.toMs);
        return marks(place, a, b, assColour(colourOf(colour)), name).map((line) =>
          assLine(line, from.atMs, until),
        );
      });
  });
}

/** A position lasts until the next one, or until it fades. */
function legsOf(own: readonly RecordedPointer[]): readonly Leg[] {
  return own.flatMap((from, n) => {
    if (from.kind === 'off') return [];
    const next = own[n + 1];
    const untilMs = Math.min(next?.atMs ?? Number.POSITIVE_INFINITY, from.atMs + FADE_MS);
    const follows =
      next &&
      next.kind !== 'off' &&
      untilMs === next.atMs &&
      surfaceKey(next.surface) === surfaceKey(from.surface);
    return [{ from, to: follows ? next : null, untilMs }];
  });
}

function pointIn({ x, y, width, height }: FilmPlace, pointer: RecordedPointer): Point {
  const point = placed(pointer.x, pointer.y, { width, height }, false);
  return { x: point.x + x, y: point.y + y };
}

function marks(place: FilmPlace, a: Point, b: Point, colour: string, name: string): readonly AssLine[] {
  const large = place.width >= LARGE_PX || place.height >= LARGE_PX;
  const radius = large ? RING : RING / 2;
  const move = [a, b] as const;
  const [path, black] = [circle(radius), assColour('#000000')];
  const rings: readonly AssLine[] = [
    { layer: LAYER, path, border: 4, colour: black, alpha: 1, move },
    { layer: LAYER + 1, path, border: 2.5, colour, alpha: 1, move },
  ];
  if (!large) return rings;
  const below = ({ x, y }: Point): Point => ({ x, y: y + radius + 4 });
  const letters = { size: NAME_SIZE, anchor: 'top', colour, border: 2.5, borderColour: black } as const;
  return [
    ...rings,
    { layer: LAYER + 1, text: assText(name), at: below(a), ...letters, move: [below(a), below(b)] },
  ];
}

/** Around the place that it is moved to. */
function circle(radius: number): string {
  const points = Array.from({ length: 24 }, (_, n) => {
    const angle = (2 * Math.PI * n) / 24;
    return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
  });
  return assPath(points, true);
}
