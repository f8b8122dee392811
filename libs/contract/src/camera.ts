import type { ParticipantId } from './ids.js';

/** What a camera can be set to, in the device's own unit (W3C MediaStream Image Capture, `MediaSettingsRange`). */
export interface CameraRange {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** What the device of a participant can do with its camera, and how it is set. Only what the device itself says. */
export interface CameraState {
  /** Null: this camera has no light. */
  readonly torch: boolean | null;
  /** Null: cannot be zoomed. */
  readonly zoom: (CameraRange & { readonly value: number }) | null;
  /** `value` null: the camera focuses by itself. Null as a whole: focus cannot be set. */
  readonly focus: (CameraRange & { readonly value: number | null }) | null;
  /** There is another camera to switch to. */
  readonly canSwitch: boolean;
  /** The picture is held back until somebody goes on. */
  readonly paused: boolean;
}

export interface CameraView extends CameraState {
  readonly participantId: ParticipantId;
}

export const CAMERA_WANTS = ['photo', 'torch', 'zoom', 'focus', 'switch', 'pause'] as const;

/** What somebody wants of somebody else's camera. */
export type CameraWant =
  | { readonly kind: 'photo' | 'switch' }
  | { readonly kind: 'torch' | 'pause'; readonly on: boolean }
  | { readonly kind: 'zoom'; readonly value: number }
  /** Null: automatic. */
  | { readonly kind: 'focus'; readonly value: number | null };
export type CameraWantKind = CameraWant['kind'];

export const CAMERA_OUTCOMES = ['done', 'refused', 'failed', 'timed_out'] as const;
export type CameraOutcome = (typeof CAMERA_OUTCOMES)[number];
