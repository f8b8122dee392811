import type { DeviceKind } from '../call.js';
import type {
  ConformityLimits,
  ConformityMeasure,
  ConformityPreset,
  FilmFrame,
  FilmState,
} from '../conformity.js';
import type { CallId, ParticipantId } from '../ids.js';
import type { QualityCause } from '../quality.js';

/** GET /calls/:id/conformity: how the cameras of a call measured up; also as `.csv`. No certificate of anything. */
export interface ConformityReport {
  readonly callId: CallId;
  /** What was chosen last. */
  readonly preset: ConformityPreset;
  readonly limits: ConformityLimits | null;
  /** Phones and tablets first, each in the order in which they first filmed; empty: nothing was measured. */
  readonly cameras: readonly CameraConformity[];
}

/** met: average, pixels and pictures reach the limits; below: at least one does not; unknown: too little was measured. */
export type ConformityVerdict = 'met' | 'below' | 'unknown';

/** Times are ISO 8601 in UTC, lengths in milliseconds, bitrates in kbit/s, shares 0 to 1 of the filmed time. */
export interface CameraConformity {
  readonly participantId: ParticipantId;
  readonly name: string;
  readonly device: DeviceKind;
  readonly from: string;
  readonly to: string;
  /** The limits at the end. */
  readonly limits: ConformityLimits;
  readonly filmedMs: number;
  readonly pausedMs: number;
  readonly lostMs: number;
  /** Received by the server, RTP headers included. */
  readonly videoBytes: number;
  readonly audioBytes: number;
  readonly averageKbps: number | null;
  /** As the sender's browser told. */
  readonly sent: FilmRange | null;
  /** As the browser told in which it was seen best. */
  readonly seen: FilmRange | null;
  readonly within: ConformityShares;
  readonly verdict: ConformityVerdict;
  /** Which limits the verdict misses. */
  readonly missed: readonly ConformityMeasure[];
  readonly intervals: readonly ConformityInterval[];
  /** At most 120, evenly spread. */
  readonly chart: readonly ConformityPoint[];
}

export interface FilmRange {
  readonly smallest: { readonly width: number; readonly height: number };
  readonly largest: { readonly width: number; readonly height: number };
  readonly fpsMean: number;
  readonly fpsMin: number;
}

export interface ConformityShares {
  readonly pixels: number;
  readonly fps: number;
  readonly bitrate: number;
  readonly all: number;
}

/** A time in which a limit was missed. */
export interface ConformityInterval {
  readonly measure: ConformityMeasure;
  readonly from: string;
  readonly to: string;
  /** The worst of it: pictures a second or kbit/s; null for pixels. */
  readonly value: number | null;
  /** The smallest picture; null unless `measure` is pixels. */
  readonly frame: Pick<FilmFrame, 'width' | 'height'> | null;
  /** Why the sender stepped down, where its device knew. */
  readonly cause: QualityCause | null;
}

export interface ConformityPoint {
  readonly at: string;
  readonly state: FilmState;
  readonly kbps: number | null;
  readonly fps: number | null;
}
