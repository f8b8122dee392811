import type { ParticipantId } from './ids.js';

/** Against which numbers of remote inspection (遠隔臨場) a call is measured; own: numbers that were typed for it. */
export const CONFORMITY_PRESETS = ['off', 'civil', 'building', 'own'] as const;
export type ConformityPreset = (typeof CONFORMITY_PRESETS)[number];

/** What a camera has to reach. */
export interface ConformityLimits {
  /** Pixels of the longer and of the shorter side: a phone held upright films as much. */
  readonly width: number;
  readonly height: number;
  /** Pictures a second. */
  readonly fps: number;
  /** Video and audio together, on average, in kbit/s. */
  readonly kbps: number;
}

/** Civil works since March 2021, and building works (官庁営繕), as the trade press reports them: field.md section 6. */
export const CONFORMITY_LIMITS = {
  civil: { width: 640, height: 480, fps: 15, kbps: 1_000 },
  building: { width: 1_920, height: 1_080, fps: 15, kbps: 3_000 },
} as const satisfies Record<Exclude<ConformityPreset, 'off' | 'own'>, ConformityLimits>;

/** What an organization decides about remote inspection: the numbers of each set, and the set that new calls begin with. */
export interface ConformityDefaults {
  readonly preset: ConformityPreset;
  readonly civil: ConformityLimits;
  readonly building: ConformityLimits;
  readonly own: ConformityLimits;
}

/** Until an admin decides otherwise. */
export const CONFORMITY_DEFAULTS = {
  preset: 'off',
  ...CONFORMITY_LIMITS,
  own: CONFORMITY_LIMITS.civil,
} as const satisfies ConformityDefaults;

/** What own limits may be: the smallest and the largest. */
export const CONFORMITY_BOUNDS = {
  width: [160, 3_840],
  height: [120, 2_160],
  fps: [1, 60],
  kbps: [50, 10_000],
} as const satisfies Record<keyof ConformityLimits, readonly [number, number]>;

export const CONFORMITY_MEASURES = ['pixels', 'fps', 'bitrate'] as const;
export type ConformityMeasure = (typeof CONFORMITY_MEASURES)[number];

/** Whether a call is measured, and against what; limits are null while it is not. */
export interface ConformityView {
  readonly preset: ConformityPreset;
  readonly limits: ConformityLimits | null;
}

/** filming: it counts; paused: the camera is off or held back; lost: the line or the media worker was gone. */
export const FILM_STATES = ['filming', 'paused', 'lost'] as const;
export type FilmState = (typeof FILM_STATES)[number];

/** A film as a browser measures it. */
export interface FilmFrame {
  readonly width: number;
  readonly height: number;
  readonly fps: number;
}

/** One camera as it stands. Pixels and pictures a second are told by browsers, bitrates come from bytes that the server received. */
export interface CameraMeter {
  readonly participantId: ParticipantId;
  readonly state: FilmState;
  /** What the sender's browser encodes; null: it does not say. */
  readonly sent: FilmFrame | null;
  /** What the browser of the one who sees it best decodes. */
  readonly seen: FilmFrame | null;
  /** kbit/s of video and audio over the last 60 s; null: less than 10 s yet. */
  readonly minuteKbps: number | null;
  /** kbit/s over all the time that was filmed in this call. */
  readonly callKbps: number | null;
  /** What is below its limit now. */
  readonly below: readonly ConformityMeasure[];
  /** The average over the call is below its limit. */
  readonly callBelow: boolean;
}
