/** What is known of a segment when its file begins. */
export interface SegmentBegin {
  /** Milliseconds from the recording's origin to the segment's first frame. */
  readonly offsetMs: number;
  readonly codec: string;
  readonly container: Container;
  /** Of video. */
  readonly width?: number;
  readonly height?: number;
}

/** `lines`: not media but lines of JSON. */
export const CONTAINERS = ['webm', 'matroska', 'lines'] as const;
export type Container = (typeof CONTAINERS)[number];

/** A time in which nothing of a track is there: packets were lost. Milliseconds from the segment's first frame. */
export interface Gap {
  readonly atMs: number;
  readonly ms: number;
}

/** What a whole file ends with. */
export interface SegmentEnd {
  readonly durationMs: number;
  readonly frames: number;
  readonly lostPackets: number;
}
