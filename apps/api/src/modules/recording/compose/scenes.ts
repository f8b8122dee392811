import { surfaceKey } from '@rinjo/annotation';
import type { FilmPlace, ParticipantId, Surface } from '@rinjo/contract';
import type { CallStory } from './happenings.js';

/** The picture that comes out. */
export const PICTURE = { width: 1280, height: 720, fps: 30 } as const;
/** The main picture beside others, and one of those. */
const MAIN_WIDTH = 1040;
const SIDE = { width: 240, height: 135, step: 146, most: 5 } as const;

/** A piece of film of one size, or a picture that stands still. */
export interface FilmClip {
  readonly surface: Surface;
  readonly offsetMs: number;
  readonly durationMs: number;
  readonly width: number;
  readonly height: number;
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

/** Milliseconds for which a picture waits for the file that it goes on in, e.g. after a worker has died. */
const BRIDGED_MS = 3_000;

const WHOLE: Box = { x: 0, y: 0, width: PICTURE.width, height: PICTURE.height };
const MAIN: Box = { x: 0, y: 0, width: MAIN_WIDTH, height: PICTURE.height };
const sideBox = (n: number): Box => ({
  ...{ x: MAIN_WIDTH, y: 6 + n * SIDE.step, width: SIDE.width, height: SIDE.height },
});

/**
 * Who is shown where and when, as in the call: what everybody had on the stage is the main picture, else a shared screen,
 * else the site, and of several the one who speaks; the others are beside it. Alone in the call, one has all of the picture.
 */
export function scenesOf<Clip extends FilmClip>(
  clips: readonly Clip[],
  story: CallStory,
  durationMs: number,
): readonly Placed<Clip>[] {
  const placed = new Map<string, { clip: Clip; box: Box; times: [number, number][] }>();
  const ends = new Map(clips.map((clip) => [clip, bridgedEnd(clip, clips)]));
  let before: Clip | null = null;
  for (const [from, to] of pieces(clips, story, durationMs)) {
    const visible = clips.filter((clip) => shows(clip, ends.get(clip) ?? 0, story, from));
    const main: Clip | null = mainOf(visible, story, from, before);
    if (!main) continue;
    before = main;
    const others = visible
      .filter((clip) => clip !== main && clip.surface.kind === 'video')
      .slice(0, SIDE.most);
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

/** Where the pictures themselves are, without what is left of their boxes. */
export function placesOf(placed: readonly Placed<FilmClip>[]): readonly FilmPlace[] {
  const places = placed.flatMap(({ clip, box, times }) => {
    const scale = Math.min(box.width / clip.width, box.height / clip.height);
    const [width, height] = [even(clip.width * scale), even(clip.height * scale)];
    const [x, y] = [box.x + (box.width - width) / 2, box.y + (box.height - height) / 2];
    return times.map(([fromMs, toMs]) => ({ surface: clip.surface, fromMs, toMs, x, y, width, height }));
  });
  return joined(places.toSorted((a, b) => a.fromMs - b.fromMs));
}

const even = (value: number): number => Math.floor(value / 2) * 2;

/** A picture that goes on in another file of the same size has one place, not two. */
function joined(places: readonly FilmPlace[]): readonly FilmPlace[] {
  const whole: FilmPlace[] = [];
  for (const place of places) {
    const n = whole.findLastIndex((one) => one.toMs === place.fromMs && isSamePlace(one, place));
    const earlier = whole[n];
    if (earlier) whole[n] = { ...earlier, toMs: place.toMs };
    else whole.push(place);
  }
  return whole;
}

const isSamePlace = (one: FilmPlace, other: FilmPlace): boolean =>
  surfaceKey(one.surface) === surfaceKey(other.surface) &&
  (['x', 'y', 'width', 'height'] as const).every((side) => one[side] === other[side]);

/** The times between which nothing changes. */
function pieces(
  clips: readonly FilmClip[],
  { stage, held, speakers }: CallStory,
  durationMs: number,
): readonly (readonly [number, number])[] {
  const cuts = [
    ...[0, durationMs],
    ...clips.flatMap(({ offsetMs, durationMs: length }) => [offsetMs, offsetMs + length]),
    ...[...stage, ...speakers].map(({ at }) => at),
    ...held.flatMap(({ from, to }) => [from, to]),
  ];
  const inside = cuts.map(Math.round).filter((at) => at >= 0 && at <= durationMs);
  const sorted = [...new Set(inside)].sort((a, b) => a - b);
  return sorted.slice(1).map((to, n) => [sorted[n] ?? 0, to] as const);
}

/** Until when a clip is shown: its own end, or the beginning of what it soon goes on in. */
function bridgedEnd({ surface, offsetMs, durationMs }: FilmClip, clips: readonly FilmClip[]): number {
  const end = offsetMs + durationMs;
  const next = clips
    .filter((one) => one.offsetMs >= end && one.offsetMs - end <= BRIDGED_MS && isSame(one.surface, surface))
    .map((one) => one.offsetMs);
  return next.length > 0 ? Math.min(...next) : end;
}

function shows(
  { surface, offsetMs }: FilmClip,
  end: number,
  { stage, held }: CallStory,
  at: number,
): boolean {
  if (at < offsetMs || at >= end) return false;
  if (surface.kind === 'image') return isSame(surface, staged(stage, at));
  const { participantId, source } = surface;
  return !held.some(
    (one) => one.participantId === participantId && one.source === source && at >= one.from && at < one.to,
  );
}

const isSame = (one: Surface, other: Surface | null): boolean =>
  other !== null && surfaceKey(one) === surfaceKey(other);
const staged = (stage: CallStory['stage'], at: number): Surface | null =>
  stage.findLast((one) => one.at <= at)?.surface ?? null;

function mainOf<Clip extends FilmClip>(
  visible: readonly Clip[],
  { stage, speakers, devices }: CallStory,
  at: number,
  before: Clip | null,
): Clip | null {
  const onStage = staged(stage, at);
  const speaker = speakers.findLast((one) => one.at <= at)?.participantId ?? null;
  const by = (clip: Clip): ParticipantId | null =>
    clip.surface.kind === 'video' ? clip.surface.participantId : null;
  const films = visible.filter(({ surface }) => surface.kind === 'video');
  const groups = [
    films.filter(({ surface }) => surface.kind === 'video' && surface.source === 'screen'),
    films.filter((clip) => devices.get(by(clip) ?? ('' as ParticipantId)) !== 'desktop'),
    films,
  ];
  const group = groups.find((clips) => clips.length > 0) ?? [];
  return (
    visible.find(({ surface }) => isSame(surface, onStage)) ??
    group.find((clip) => by(clip) === speaker) ??
    group.find(({ surface }) => isSame(surface, before?.surface ?? null)) ??
    group[0] ??
    null
  );
}
