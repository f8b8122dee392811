import type { MediaSource, ParticipantId } from '@rinjo/contract';
import type { CallStory } from './happenings.js';

/** The picture that comes out. */
export const PICTURE = { width: 1280, height: 720, fps: 30 } as const;
/** The main picture beside others, and one of those. */
const MAIN_WIDTH = 1040;
const SIDE = { width: 240, height: 135, step: 146, most: 5 } as const;

/** A piece of film of one size. */
export interface FilmClip {
  readonly participantId: ParticipantId;
  readonly source: MediaSource;
  readonly offsetMs: number;
  readonly durationMs: number;
}

/** Where in the picture something is shown. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where and when a clip is shown, in milliseconds of the recording. */
export interface Placed<Clip> {
  readonly clip: Clip;
  readonly box: Box;
  readonly times: readonly (readonly [number, number])[];
}

const WHOLE: Box = { x: 0, y: 0, width: PICTURE.width, height: PICTURE.height };
const MAIN: Box = { x: 0, y: 0, width: MAIN_WIDTH, height: PICTURE.height };
const sideBox = (n: number): Box => ({
  ...{ x: MAIN_WIDTH, y: 6 + n * SIDE.step, width: SIDE.width, height: SIDE.height },
});

/**
 * Who is shown where and when: what everybody had on the stage is the main picture, else a shared screen, else the site;
 * the others are beside it. Alone in the call, one has all of the picture.
 */
export function scenesOf<Clip extends FilmClip>(
  clips: readonly Clip[],
  story: CallStory,
  durationMs: number,
): readonly Placed<Clip>[] {
  const placed = new Map<string, { clip: Clip; box: Box; times: [number, number][] }>();
  let before: Clip | null = null;
  for (const [from, to] of pieces(clips, story, durationMs)) {
    const visible = clips.filter((clip) => shows(clip, story, from));
    const main: Clip | null = mainOf(visible, story, from, before);
    if (!main) continue;
    before = main;
    const others = visible.filter((clip) => clip !== main).slice(0, SIDE.most);
    const shown: readonly (readonly [Clip, Box])[] = [
      [main, others.length === 0 ? WHOLE : MAIN],
      ...others.map((clip, n) => [clip, sideBox(n)] as const),
    ];
    for (const [clip, box] of shown) {
      const key = `${String(clips.indexOf(clip))}/${String(box.width)}/${String(box.y)}`;
      const known = placed.get(key) ?? { clip, box, times: [] };
      const last = known.times.at(-1);
      if (last?.[1] === from) last[1] = to;
      else known.times.push([from, to]);
      placed.set(key, known);
    }
  }
  return [...placed.values()];
}

/** The times between which nothing changes. */
function pieces(
  clips: readonly FilmClip[],
  { stage, held }: CallStory,
  durationMs: number,
): readonly (readonly [number, number])[] {
  const cuts = [
    ...[0, durationMs],
    ...clips.flatMap(({ offsetMs, durationMs: length }) => [offsetMs, offsetMs + length]),
    ...stage.map(({ at }) => at),
    ...held.flatMap(({ from, to }) => [from, to]),
  ];
  const inside = cuts.map(Math.round).filter((at) => at >= 0 && at <= durationMs);
  const sorted = [...new Set(inside)].sort((a, b) => a - b);
  return sorted.slice(1).map((to, n) => [sorted[n] ?? 0, to] as const);
}

function shows(
  { participantId, source, offsetMs, durationMs }: FilmClip,
  { held }: CallStory,
  at: number,
): boolean {
  if (at < offsetMs || at >= offsetMs + durationMs) return false;
  return !held.some(
    (one) => one.participantId === participantId && one.source === source && at >= one.from && at < one.to,
  );
}

function mainOf<Clip extends FilmClip>(
  visible: readonly Clip[],
  { stage, devices }: CallStory,
  at: number,
  before: Clip | null,
): Clip | null {
  const surface = stage.findLast((one) => one.at <= at)?.surface ?? null;
  const staged =
    surface?.kind === 'video'
      ? visible.find((one) => one.participantId === surface.participantId && one.source === surface.source)
      : undefined;
  const same = visible.find(
    (one) => one.participantId === before?.participantId && one.source === before.source,
  );
  return (
    staged ??
    visible.find(({ source }) => source === 'screen') ??
    visible.find(({ participantId }) => devices.get(participantId) !== 'desktop') ??
    same ??
    visible[0] ??
    null
  );
}
