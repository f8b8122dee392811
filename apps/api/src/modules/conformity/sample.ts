import {
  type FilmFrame,
  FILM_STATES,
  type FilmState,
  QUALITY_CAUSES,
  type QualityCause,
} from '@rinjo/contract';

/** What was measured of one camera over a short span. Bytes are those that the server received in it. */
export interface Sample {
  /** End of the span, in milliseconds since 1970. */
  readonly at: number;
  /** Its length in milliseconds. */
  readonly ms: number;
  readonly state: FilmState;
  readonly videoBytes: number;
  readonly audioBytes: number;
  readonly sent: FilmFrame | null;
  readonly seen: FilmFrame | null;
  /** Why the sender's device says that it sends less than everything. */
  readonly cause: QualityCause | null;
}

type PackedFrame = readonly [width: number, height: number, fps: number] | 0;
/** A sample as a row keeps it: five of them take 300 bytes. */
export type PackedSample = readonly [
  at: number,
  ms: number,
  state: number,
  videoBytes: number,
  audioBytes: number,
  sent: PackedFrame,
  seen: PackedFrame,
  cause: number,
];

const packFrame = (frame: FilmFrame | null): PackedFrame =>
  frame === null ? 0 : [frame.width, frame.height, frame.fps];
const unpackFrame = (frame: PackedFrame): FilmFrame | null =>
  frame === 0 ? null : { width: frame[0], height: frame[1], fps: frame[2] };

export const pack = (sample: Sample): PackedSample => [
  sample.at,
  sample.ms,
  FILM_STATES.indexOf(sample.state),
  sample.videoBytes,
  sample.audioBytes,
  packFrame(sample.sent),
  packFrame(sample.seen),
  sample.cause === null ? -1 : QUALITY_CAUSES.indexOf(sample.cause),
];

export function unpack(packed: PackedSample): Sample {
  const [at, ms, state, videoBytes, audioBytes, sent, seen, cause] = packed;
  return {
    ...{ at, ms, state: FILM_STATES[state] ?? 'lost', videoBytes, audioBytes },
    ...{ sent: unpackFrame(sent), seen: unpackFrame(seen), cause: QUALITY_CAUSES[cause] ?? null },
  };
}
