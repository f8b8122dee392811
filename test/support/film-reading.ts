import { spawn } from 'node:child_process';
import { COUNTER, decodeMark, type Mark, sampleCells } from '../media/counter.js';
import { CLAP } from '../media/clap.js';

/** Composed films have so many pictures a second. */
export const FILM_FPS = 30;
/** Where the main picture of 16:9 beside others is in a composed film. */
const MAIN = { width: 1040, height: 585, y: 67 } as const;
const STRIP = { x: 1040, width: 240, height: 720, scale: 10 } as const;
const RATE = 48_000;
/** Samples of 5 ms: half a dozen waves of the tone and more. */
const WINDOW = 240;

/** A piece of time in a film, in milliseconds. */
export interface Span {
  readonly fromMs: number;
  readonly toMs: number;
}
const middleOf = ({ fromMs, toMs }: Span): number => (fromMs + toMs) / 2;

/** The counters of the main picture, picture by picture; null where there is none to be read. */
export async function marksIn(film: string): Promise<readonly (Mark | null)[]> {
  const cell = MAIN.width * COUNTER.cell;
  const [width, height] = [cell * COUNTER.columns, cell * COUNTER.rows];
  const y = MAIN.y + MAIN.height - height;
  const filter = `crop=${String(width)}:${String(height)}:0:${String(y)}:exact=1,format=gray`;
  const marks: (Mark | null)[] = [];
  for await (const data of chunksOf(film, ['-an', '-vf', filter, '-f', 'rawvideo'], width * height))
    marks.push(decodeMark(sampleCells({ data, stride: width, width: MAIN.width, height })));
  return marks;
}

/** The counters of a film that is one camera's whole picture, picture by picture; null where there is none to be read. */
export async function wholeMarksIn(
  film: string,
  camera: { readonly width: number },
): Promise<readonly (Mark | null)[]> {
  const cell = camera.width * COUNTER.cell;
  const [width, height] = [cell * COUNTER.columns, cell * COUNTER.rows];
  // Some browsers film in another size than the camera's.
  const filter = `scale=${String(camera.width)}:-1,crop=${String(width)}:${String(height)}:0:ih-${String(height)}:exact=1,format=gray`;
  const how = ['-an', '-vf', filter, '-fps_mode', 'passthrough', '-f', 'rawvideo'];
  const marks: (Mark | null)[] = [];
  for await (const data of chunksOf(film, how, width * height))
    marks.push(decodeMark(sampleCells({ data, stride: width, width: camera.width, height })));
  return marks;
}

/** When one of the small pictures beside the main one was white. */
export function flashesIn(film: string): Promise<readonly Span[]> {
  return whitesIn(film, STRIP, 10);
}

/** When a picture that has all of the film was white in its middle. */
export function wholeFlashesIn(film: string): Promise<readonly Span[]> {
  return whitesIn(film, { x: 480, width: 320, height: 720, scale: 40 }, 10);
}

/** When that many rows in a row of a column of the film, made smaller, were white from side to side. */
async function whitesIn(
  film: string,
  { x, width, height, scale }: Readonly<Record<'x' | 'width' | 'height' | 'scale', number>>,
  rows: number,
): Promise<readonly Span[]> {
  const [w, h] = [width / scale, height / scale];
  const filter = `crop=${String(width)}:${String(height)}:${String(x)}:0,scale=${String(w)}:${String(h)}:flags=area,format=gray`;
  const white: boolean[] = [];
  for await (const data of chunksOf(film, ['-an', '-vf', filter, '-f', 'rawvideo'], w * h)) {
    let [run, longest] = [0, 0];
    for (let row = 0; row < h; row += 1) {
      run = data.subarray(row * w + 1, row * w + w - 1).every((luma) => luma > 190) ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    white.push(longest >= rows);
  }
  return spansOf(white, 1_000 / FILM_FPS);
}

/** When the tone of a clap is to be heard. */
export async function clapsIn(film: string): Promise<readonly Span[]> {
  const loud: number[] = [];
  const raw = ['-vn', '-ac', '1', '-ar', String(RATE), '-f', 's16le'];
  for await (const data of chunksOf(film, raw, WINDOW * 2)) loud.push(tone(data));
  // A sine wave of half the full scale; voices have nowhere near as much of one pitch.
  const spans = spansOf(
    loud.map((level) => level > 0.12),
    (WINDOW * 1_000) / RATE,
  );
  return spans.filter(({ fromMs, toMs }) => toMs - fromMs > CLAP.ms / 3);
}

/** How much of the tone there is, 0 to 1 (Goertzel's algorithm). */
function tone(pcm: Buffer): number {
  const turn = 2 * Math.cos((2 * Math.PI * CLAP.hertz) / RATE);
  let [one, two] = [0, 0];
  for (let n = 0; n < WINDOW; n += 1) [one, two] = [pcm.readInt16LE(n * 2) / 32_768 + turn * one - two, one];
  return (2 * Math.sqrt(Math.max(0, one * one + two * two - turn * one * two))) / WINDOW;
}

/** Pieces in which it is so; a piece that is interrupted for one step goes on. */
function spansOf(steps: readonly boolean[], stepMs: number): readonly Span[] {
  const spans: Span[] = [];
  steps.forEach((is, n) => {
    if (!is) return;
    const last = spans.at(-1);
    const [fromMs, toMs] = [n * stepMs, (n + 1) * stepMs];
    if (last && fromMs - last.toMs <= stepMs * 1.5) spans[spans.length - 1] = { ...last, toMs };
    else spans.push({ fromMs, toMs });
  });
  return spans;
}

/** What ffmpeg makes of a file, in pieces of one size. */
async function* chunksOf(film: string, how: readonly string[], bytes: number): AsyncGenerator<Buffer> {
  const child = spawn('ffmpeg', ['-v', 'error', '-nostdin', '-i', film, ...how, 'pipe:1'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let waiting: Buffer[] = [];
  let length = 0;
  for await (const chunk of child.stdout as AsyncIterable<Buffer>) {
    waiting.push(chunk);
    length += chunk.length;
    if (length < bytes) continue;
    const all = Buffer.concat(waiting);
    let at = 0;
    for (; at + bytes <= all.length; at += bytes) yield all.subarray(at, at + bytes);
    waiting = [all.subarray(at)];
    length -= at;
  }
}

/** Sound behind the picture, in milliseconds, of each flash that has a clap near it: by their middles. */
export function skewsOf(claps: readonly Span[], flashes: readonly Span[]): readonly number[] {
  return flashes.flatMap((flash) => {
    const skews = claps
      .map((clap) => middleOf(clap) - middleOf(flash))
      .filter((ms) => Math.abs(ms) < CLAP.everyMs / 2);
    const [least] = skews.sort((a, b) => Math.abs(a) - Math.abs(b));
    return least === undefined ? [] : [Math.round(least)];
  });
}
