import { CAMERAS, type CameraName, CLIP_FRAMES } from '../../media/cameras.js';
import { decodeMark } from '../../media/counter.js';
import { clipOf } from '../../media/clip.js';
import { envelopeOf, recognise } from '../../media/voice.js';
import type { FrameSample, InboundCount, MediaRecording, OutboundLayer, VideoRecording } from './probe.js';

/** What was received of one camera. */
export interface Reception {
  readonly camera: CameraName;
  readonly frames: number;
  /** Received pictures whose counter could not be read. */
  readonly unreadable: number;
  /** Pictures that came after a later one. */
  readonly backwards: number;
  /** Part of them that the sender's page is known to have filmed; the rest it was too busy to write down. */
  readonly recognised: number;
  /** Median time from the sender's camera to the receiver's decoder, in milliseconds. */
  readonly delayMs: number;
  /** Part of the pictures sent by the encoder that did not arrive whole at the receiver, 0 to 1. */
  readonly missing: number;
  /** Part of the pictures sent that the receiver has not shown a counter of: those missing, and those that a busy decoder skipped. */
  readonly unseen: number;
  readonly widths: readonly number[];
}

const nameOf = (number: number): CameraName | undefined =>
  (Object.keys(CAMERAS) as CameraName[]).find((name) => CAMERAS[name].number === number);

/** The encoder's numbers are known from this long after the first sample on, whatever the order of the layers. */
const SAMPLED_MS = 500;

/** The camera that most pictures of a recording come from. */
function cameraOf(recording: VideoRecording): CameraName | undefined {
  const counts = new Map<number, number>();
  for (const { cells } of recording.frames) {
    const mark = decodeMark(cells);
    if (mark) counts.set(mark.camera, (counts.get(mark.camera) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most && nameOf(most[0]);
}

/**
 * Compares what a page received of a camera with what the page of its owner sent at the same time.
 *
 * Which pictures exist is known from the counters of the sender's own camera track. How many of them were sent is told by
 * the encoder (`framesSent` of the W3C WebRTC statistics, for the simulcast layer that was received): an encoder without
 * enough processor time skips pictures, which is not a loss on the way. Both sides' clocks are those of one machine.
 */
export function receptionOf(camera: CameraName, receiver: MediaRecording, sender: MediaRecording): Reception {
  const of = (recording: MediaRecording, side: VideoRecording['side']): VideoRecording | undefined =>
    recording.videos.find((video) => video.side === side && cameraOf(video) === camera);
  const received = of(receiver, 'received');
  const sent = of(sender, 'sent');
  if (!received || !sent) throw new Error(`No picture of ${camera} was ${sent ? 'received' : 'sent'}`);
  const marks = received.frames.map(({ cells }) => decodeMark(cells)?.frame);
  const known = marks.filter((frame) => frame !== undefined);
  const delays = delaysOf(received.frames, sent.frames);
  return {
    camera,
    frames: received.frames.length,
    unreadable: marks.length - known.length,
    backwards: known.filter((frame, i) => i > 0 && isBefore(frame, known[i - 1] ?? frame)).length,
    recognised: delays.length / Math.max(1, known.length),
    delayMs: Math.round(delays.toSorted((x, y) => x - y)[Math.floor(delays.length / 2)] ?? Number.NaN),
    ...lossOf(
      received.frames,
      sender.layers.filter(({ width }) => width > 0),
      receiver.inbound.filter(({ trackId }) => trackId === received.trackId),
    ),
    widths: [...new Set(received.frames.map(({ width }) => width))],
  };
}

/** For every received picture whose making was seen, how long it was on its way. */
function delaysOf(received: readonly FrameSample[], sent: readonly FrameSample[]): readonly number[] {
  const madeAt = new Map(sent.map(({ at, cells }) => [decodeMark(cells)?.frame, at]));
  return received.flatMap(({ at, cells }) => {
    const made = madeAt.get(decodeMark(cells)?.frame ?? Number.NaN);
    return made === undefined ? [] : [at - made];
  });
}

/** In the endless loop of the clip. */
const isBefore = (a: number, b: number): boolean =>
  (b - a + CLIP_FRAMES) % CLIP_FRAMES < CLIP_FRAMES / 2 && a !== b;

/**
 * Piece by piece of equal size, since each size is a layer with an encoder of its own. What came in whole is told by the
 * receiver (`framesReceived`); a decoder without enough processor time skips some of it, which is not a loss on the way.
 */
function lossOf(
  frames: readonly FrameSample[],
  layers: readonly OutboundLayer[],
  inbound: readonly InboundCount[],
): Pick<Reception, 'missing' | 'unseen'> {
  let [seen, arrived, sent] = [0, 0, 0];
  const begin = Math.max(firstAt(layers), firstAt(inbound)) + SAMPLED_MS;
  const end = Math.min(lastAt(layers), lastAt(inbound)) - SAMPLED_MS;
  const sampled = frames.filter(({ at }) => at > begin && at < end);
  for (const piece of piecesOfOneSize(sampled)) {
    const [first, last] = [piece[0], piece.at(-1)];
    if (!first || !last || piece.length < 10) continue;
    const width = layers.filter((layer) => layer.width === first.width);
    const expected = countBetween(width, ({ framesSent }) => framesSent, first.at, last.at);
    const whole = countBetween(inbound, ({ framesReceived }) => framesReceived, first.at, last.at);
    if (expected === null || whole === null) continue;
    seen += piece.length - 1;
    arrived += Math.max(whole, piece.length - 1);
    sent += expected;
  }
  const lost = (count: number): number => (sent === 0 ? 1 : Math.max(0, 1 - count / sent));
  return { missing: lost(arrived), unseen: lost(seen) };
}

const firstAt = (samples: readonly { readonly at: number }[]): number =>
  Math.min(...samples.map(({ at }) => at));
const lastAt = (samples: readonly { readonly at: number }[]): number =>
  Math.max(...samples.map(({ at }) => at));

function piecesOfOneSize(frames: readonly FrameSample[]): FrameSample[][] {
  const pieces: FrameSample[][] = [];
  for (const frame of frames) {
    const piece = pieces.at(-1);
    if (piece?.[0]?.width === frame.width) piece.push(frame);
    else pieces.push([frame]);
  }
  return pieces;
}

/** How far a counter went between two moments; null when it was not sampled around them. */
function countBetween<S extends { readonly at: number }>(
  samples: readonly S[],
  count: (sample: S) => number,
  from: number,
  to: number,
): number | null {
  const sorted = samples.toSorted((a, b) => a.at - b.at);
  const [begin, end] = [countAt(sorted, count, from), countAt(sorted, count, to)];
  return begin === null || end === null ? null : end - begin;
}

function countAt<S extends { readonly at: number }>(
  sorted: readonly S[],
  count: (sample: S) => number,
  at: number,
): number | null {
  const next = sorted.findIndex((sample) => sample.at >= at);
  const [before, after] = [sorted[next - 1], sorted[next]];
  if (!before || !after) return null;
  const part = (at - before.at) / (after.at - before.at || 1);
  return count(before) + part * (count(after) - count(before));
}

/** Whose voices a page received, each with its likeness to that voice and the distance to the next best. */
export async function voicesIn(
  receiver: MediaRecording,
): Promise<readonly { readonly name: CameraName; readonly likeness: number; readonly margin: number }[]> {
  const names = Object.keys(CAMERAS) as CameraName[];
  const entries = await Promise.all(
    names.map(async (name) => [name, await envelopeOf((await clipOf(name)).audio)] as const),
  );
  const voices = Object.fromEntries(entries) as Record<CameraName, readonly number[]>;
  return receiver.audios
    .filter(({ side, envelope }) => side === 'received' && envelope.length > 0)
    .map(({ envelope }) => recognise(envelope, voices))
    .filter((found) => found !== null);
}
