import type { ParticipantId } from './ids.js';

/**
 * Why a camera or microphone that is on gives nothing. `hidden`: the screen is off or another app is in front;
 * `phone_call`: a telephone call, an assistant or another app has it; `device_lost`: it was unplugged; `denied`: the
 * browser was told to allow it no more; `stopped`: nothing comes, and nothing says why.
 */
export const INTERRUPTION_CAUSES = ['hidden', 'phone_call', 'device_lost', 'denied', 'stopped'] as const;
export type InterruptionCause = (typeof INTERRUPTION_CAUSES)[number];

/** What a device cannot send at the moment, though its person wants it to. Null: it comes. A pause by choice is none. */
export interface InterruptionState {
  readonly camera: InterruptionCause | null;
  readonly microphone: InterruptionCause | null;
}

/**
 * What becomes of a camera's film that the line does not carry: its device keeps it (`filming`), and sends it when the line is good
 * again (`waiting`).
 */
export const KEPT_FILMS = ['filming', 'waiting'] as const;
export type KeptFilm = (typeof KEPT_FILMS)[number];

/** What a device tells the others of itself. */
export interface InterruptionReport extends InterruptionState {
  /** Null: it keeps no film of this call. */
  readonly film: KeptFilm | null;
}

export interface InterruptionView extends InterruptionReport {
  readonly participantId: ParticipantId;
}
