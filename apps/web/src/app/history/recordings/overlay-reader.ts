import { colourOf, DrawingHistory, POINTER_MAX, surfaceKey } from '@rinjo/annotation';
import type {
  DrawingItem,
  FilmPlace,
  ParticipantId,
  RecordedPerson,
  RecordedPointer,
  RecordingOverlay,
} from '@rinjo/contract';

/** Milliseconds after its last packet that a pointer is gone, as in the call. */
const FADE_MS = 1_000;

/** What is drawn on a picture, and where that is in the film. */
export interface DrawnPlace {
  readonly place: FilmPlace;
  readonly items: readonly DrawingItem[];
}

/** Somebody's pointer, in pixels of the film. */
export interface PointerMark {
  readonly participantId: ParticipantId;
  readonly name: string;
  readonly colour: string;
  readonly x: number;
  readonly y: number;
}

/** What lies over a film at any moment of it. Reading on costs little; going back costs a moment. */
export class OverlayReader {
  private readonly history: DrawingHistory;
  private readonly byPerson: readonly {
    readonly person: RecordedPerson;
    readonly pointers: readonly RecordedPointer[];
  }[];

  constructor(private readonly overlay: RecordingOverlay) {
    const changes = [...overlay.sheets, ...overlay.steps].sort((a, b) => a.atMs - b.atMs);
    this.history = new DrawingHistory(changes);
    this.byPerson = overlay.people.map((person) => ({
      person,
      pointers: overlay.pointers.filter(({ participantId }) => participantId === person.id),
    }));
  }

  drawnAt(ms: number): readonly DrawnPlace[] {
    const sheets = this.history.at(ms);
    return this.placesAt(ms).flatMap((place) => {
      const items = sheets[surfaceKey(place.surface)]?.items ?? [];
      return items.length > 0 ? [{ place, items }] : [];
    });
  }

  pointersAt(ms: number): readonly PointerMark[] {
    const places = this.placesAt(ms);
    return this.byPerson.flatMap(({ person, pointers }) => {
      const n = lastUntil(pointers, ms);
      const [last, next] = [pointers[n], pointers[n + 1]];
      if (!last || last.kind === 'off' || ms - last.atMs > FADE_MS) return [];
      const point = between(last, next, ms);
      return places
        .filter(({ surface }) => surfaceKey(surface) === surfaceKey(last.surface))
        .map((place) => ({
          ...{ participantId: person.id, name: person.name, colour: colourOf(person.colour) },
          x: place.x + (point.x / POINTER_MAX) * place.width,
          y: place.y + (point.y / POINTER_MAX) * place.height,
        }));
    });
  }

  private placesAt(ms: number): readonly FilmPlace[] {
    return this.overlay.places.filter(({ fromMs, toMs }) => fromMs <= ms && toMs > ms);
  }
}

/** The last of those that are not later; -1 for none. */
function lastUntil(sorted: readonly { readonly atMs: number }[], ms: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.atMs ?? 0) <= ms) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** On its way to the next position, when that follows at once. */
function between(
  last: RecordedPointer,
  next: RecordedPointer | undefined,
  ms: number,
): { readonly x: number; readonly y: number } {
  const follows =
    next &&
    next.kind !== 'off' &&
    next.atMs - last.atMs <= FADE_MS &&
    next.atMs > last.atMs &&
    surfaceKey(next.surface) === surfaceKey(last.surface);
  if (!follows) return last;
  const share = (ms - last.atMs) / (next.atMs - last.atMs);
  return { x: last.x + (next.x - last.x) * share, y: last.y + (next.y - last.y) * share };
}
