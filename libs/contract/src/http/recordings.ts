import type { MediaSource } from '../call.js';
import type { DrawingStep, DrawingView } from '../drawing.js';
import type { Surface } from '../surface.js';
import type {
  CallId,
  EvidenceId,
  ParticipantId,
  RecordingId,
  RecordingTrackId,
  StoredObjectId,
} from '../ids.js';

export const RECORDING_STOPS = ['stopped', 'call_ended', 'lost'] as const;
/** `lost`: the process that recorded is gone, and the call did not go on. */
export type RecordingStop = (typeof RECORDING_STOPS)[number];

/** `recording`, then `storing` until every track is in the store, then `ready`. */
export const RECORDING_STATES = ['recording', 'storing', 'ready'] as const;
export type RecordingState = (typeof RECORDING_STATES)[number];

/** Nothing of a track is there: packets were lost. Milliseconds from the segment's first frame. */
export interface RecordingGap {
  readonly atMs: number;
  readonly ms: number;
}

/** One file of a track: it has one codec and one size of picture. */
export interface RecordingSegmentView {
  /** Its bytes are at GET /recordings/:recordingId/segments/:segmentId/content. */
  readonly id: StoredObjectId;
  readonly segment: number;
  /** Milliseconds from the recording's beginning to the segment's first frame. */
  readonly offsetMs: number;
  readonly durationMs: number;
  readonly contentType: string;
  readonly bytes: number;
  /** SHA-256 in hexadecimal. */
  readonly sha256: string;
  readonly width: number | null;
  readonly height: number | null;
  /** Cut off by a crash: what was there until then is here. */
  readonly truncated: boolean;
  readonly gaps: readonly RecordingGap[];
}

/** What one participant sent of one source, as it was received; `timeline` is what happened in the call, as lines of JSON. */
export interface RecordingTrackView {
  readonly id: RecordingTrackId;
  readonly participantId: ParticipantId | null;
  readonly name: string;
  readonly source: MediaSource | 'timeline';
  readonly segments: readonly RecordingSegmentView[];
}

/** Something to jump to. */
export interface RecordingChapter {
  readonly atMs: number;
  readonly kind: 'joined' | 'left' | 'photo' | 'drawing';
  /** Who; empty when that is not known. */
  readonly name: string;
}

export const COMPOSITION_STATES = ['waiting', 'running', 'done', 'failed', 'nothing'] as const;
/** `nothing`: nobody sent anything; `failed`: the tracks can still be played one by one. */
export type CompositionState = (typeof COMPOSITION_STATES)[number];

/** The one film that is made of the tracks. */
export interface RecordingComposition {
  readonly state: CompositionState;
  readonly percent: number;
  /** The film, at GET /evidence/:evidenceId/content; null before it is there, and after it was deleted. */
  readonly evidenceId: EvidenceId | null;
}

/** Where a picture that people draw on and point at is in the film, and when: pixels of the film. */
export interface FilmPlace {
  readonly surface: Surface;
  readonly fromMs: number;
  readonly toMs: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What is drawn: everything as it stands from a moment on, or one more step. */
export interface RecordedSheets {
  readonly atMs: number;
  readonly sheets: DrawingView;
}
export interface RecordedStep {
  readonly atMs: number;
  readonly step: DrawingStep;
}

/** Where somebody's pointer was, about ten times a second while it moved; `x` and `y` as those of drawings. */
export interface RecordedPointer {
  readonly atMs: number;
  readonly participantId: ParticipantId;
  readonly surface: Surface;
  readonly kind: 'move' | 'down' | 'up' | 'off';
  readonly x: number;
  readonly y: number;
}

export interface RecordedPerson {
  readonly id: ParticipantId;
  readonly name: string;
  /** Which of the call's colours, from 0. */
  readonly colour: number;
}

/** GET /recordings/:recordingId/overlay: what people drew and pointed at, to be shown over the film. */
export interface RecordingOverlay {
  /** Of the film, in pixels. */
  readonly width: number;
  readonly height: number;
  readonly people: readonly RecordedPerson[];
  /** In the order in which they begin. */
  readonly places: readonly FilmPlace[];
  /** In the order of their time, each. */
  readonly sheets: readonly RecordedSheets[];
  readonly steps: readonly RecordedStep[];
  readonly pointers: readonly RecordedPointer[];
}

/** GET /calls/:callId/recordings, the oldest first. */
export interface RecordingSummary {
  readonly id: RecordingId;
  readonly callId: CallId;
  readonly state: RecordingState;
  readonly startedAt: string;
  readonly stoppedAt: string | null;
  readonly composition: RecordingComposition;
  /** Whether anybody drew or pointed: only then is there anything to show over the film, or to burn in. */
  readonly annotated: boolean;
  /** The second film, with the drawings in its pictures; null while nobody has asked for it. */
  readonly drawnFilm: RecordingComposition | null;
  readonly chapters: readonly RecordingChapter[];
  readonly tracks: readonly RecordingTrackView[];
}
