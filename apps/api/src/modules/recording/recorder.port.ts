import type { LinesSpec, TrackSpec } from '../../recorder/messages.js';

/** What the recorder tells by itself. */
export interface RecorderListener {
  keyFrameWanted(trackId: string): void;
  /** A file of the track is in the spool and will not change any more. */
  segmentEnded(trackId: string, segment: number): void;
  /** Nothing more of this track is written. */
  trackFailed(trackId: string, message: string): void;
  /** Everything that was open is cut off. The next `open` starts another one. */
  died(): void;
}

/** What writes tracks into the spool; on this machine, in a process of its own. */
export abstract class RecorderPort {
  abstract listen(listener: RecorderListener): void;
  /** Answers the port of 127.0.0.1 on which the track is awaited. Throws RECORDING_UNAVAILABLE. */
  abstract open(track: TrackSpec): Promise<number>;
  /** Throws RECORDING_UNAVAILABLE. */
  abstract openLines(lines: LinesSpec): Promise<void>;
  abstract line(trackId: string, line: string): void;
  /** Resolves when the track's files have ended, or nobody is there to end them. */
  abstract close(trackId: string): Promise<void>;
  /** Resolves when no recorder of this spool is left, or after some seconds. */
  abstract settled(): Promise<void>;
}
