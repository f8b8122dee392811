import type { ConformityLimits, ConformityMeasure, FilmFrame } from '@rinjo/contract';
import type { Sample } from './sample.js';

/** The average bitrate is that of the last minute of filming, as the guideline's meters show it. */
const BITRATE_WINDOW_MS = 60_000;
/** Less says nothing about an average. */
const BITRATE_LEAST_MS = 10_000;
const FPS_WINDOW_MS = 10_000;
/** Samples come every two seconds: after a hole like this, filming begins anew. */
const HOLE_MS = 6_000;

/** The filming up to now, newest last: unbroken, and no longer than the longest window. */
export type FilmWindow = readonly Sample[];

/** The window after one more sample. A pause, a lost line or a hole begins it anew. */
export function slide(window: FilmWindow, next: Sample): FilmWindow {
  if (next.state !== 'filming') return [];
  const last = window.at(-1);
  const joined = last && next.at - next.ms - last.at < HOLE_MS ? window : [];
  return [...joined, next].filter(({ at }) => at > next.at - BITRATE_WINDOW_MS);
}

/** What a window says. Null: not enough of it, or nobody told. */
export interface Judgement {
  readonly frame: FilmFrame | null;
  readonly fps: number | null;
  readonly kbps: number | null;
  readonly below: readonly ConformityMeasure[];
}

/** The sender's own word comes first; a viewer sees no more than its line and its window let it. */
export const frameOf = ({ sent, seen }: Sample): FilmFrame | null => sent ?? seen;

export function judge(window: FilmWindow, limits: ConformityLimits): Judgement {
  const last = window.at(-1);
  const frame = last ? frameOf(last) : null;
  const fps = frame && last ? meanFps(window, last.at) : null;
  const kbps = kbpsOf(window);
  const below: ConformityMeasure[] = [];
  if (frame && !largeEnough(frame, limits)) below.push('pixels');
  if (fps !== null && fps < limits.fps) below.push('fps');
  if (kbps !== null && kbps < limits.kbps) below.push('bitrate');
  return { frame, fps, kbps, below };
}

/** Held upright, a phone films as many pixels as lying. */
export const largeEnough = (
  { width, height }: Pick<FilmFrame, 'width' | 'height'>,
  limits: ConformityLimits,
): boolean =>
  Math.max(width, height) >= Math.max(limits.width, limits.height) &&
  Math.min(width, height) >= Math.min(limits.width, limits.height);

/** kbit/s of so many bytes in so many milliseconds. */
export const kbpsFrom = (bytes: number, ms: number): number => (bytes * 8) / ms;

function kbpsOf(window: FilmWindow): number | null {
  const ms = window.reduce((sum, sample) => sum + sample.ms, 0);
  if (ms < BITRATE_LEAST_MS) return null;
  return kbpsFrom(
    window.reduce((sum, { videoBytes, audioBytes }) => sum + videoBytes + audioBytes, 0),
    ms,
  );
}

function meanFps(window: FilmWindow, now: number): number | null {
  let [pictures, ms] = [0, 0];
  for (const sample of window) {
    const frame = frameOf(sample);
    if (!frame || sample.at <= now - FPS_WINDOW_MS) continue;
    pictures += frame.fps * sample.ms;
    ms += sample.ms;
  }
  return ms === 0 ? null : pictures / ms;
}
