import type { RecordedCodec } from './frames/depacketizers.js';

/** A track to be recorded. */
export interface TrackSpec {
  readonly tenantId: string;
  readonly recordingId: string;
  readonly trackId: string;
  readonly codec: RecordedCodec;
  readonly clockRate: number;
  readonly channels: number;
  readonly payloadType: number;
  readonly ssrc: number;
  /** Milliseconds since 1970 from which the recording's time counts. */
  readonly originMs: number;
  /** 32 bytes that have been wrapped and kept before they come here. */
  readonly key: Uint8Array;
}

/** Lines of JSON about what happens in the call. */
export type LinesSpec = Pick<TrackSpec, 'tenantId' | 'recordingId' | 'trackId' | 'originMs' | 'key'>;

/** From the API process to the recorder. */
export type ToRecorder =
  | { readonly kind: 'open'; readonly track: TrackSpec }
  | { readonly kind: 'openLines'; readonly lines: LinesSpec }
  | { readonly kind: 'line'; readonly trackId: string; readonly line: string }
  | { readonly kind: 'close'; readonly trackId: string };

/** From the recorder to the API process. */
export type FromRecorder =
  | { readonly kind: 'ready' }
  /** Packets are taken on this port of 127.0.0.1. */
  | { readonly kind: 'opened'; readonly trackId: string; readonly port: number }
  | { readonly kind: 'keyFrame'; readonly trackId: string }
  /** A file is in the spool and will not change any more. */
  | { readonly kind: 'segment'; readonly trackId: string; readonly segment: number }
  /** Nothing more comes of this track. */
  | { readonly kind: 'closed'; readonly trackId: string }
  | { readonly kind: 'failed'; readonly trackId: string; readonly message: string };
