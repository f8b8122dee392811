import type { CallState } from '@rinjo/call-client';
import type { PictureWish, QualityMode, RecordingConsent } from '@rinjo/contract';

/** What is known of the own line. */
export interface Line extends Pick<CallState, 'phase' | 'rung'> {
  /** Nothing comes, or the browser says that there is no network. */
  readonly silent: boolean;
  /** The server has just said that it moved the call: it can be reached, and most of the time its new place is there in a second. */
  readonly moving: boolean;
  readonly mode: QualityMode;
  /** How somebody wants the own picture. */
  readonly wish: PictureWish;
}

/** Why the own film does not get to the others. `doubt`: it may get there, which is known a moment later. */
export type Gap = 'lost' | 'narrow' | 'doubt';

/** The rung of the recovery that makes everything anew in the place that the server has said. */
const MOVED = 2;

/** Null while it gets there, and while somebody has chosen that it does not. */
export function gapOf({ phase, rung, silent, moving, mode, wish }: Line): Gap | null {
  if (moving && rung === MOVED && !silent) return null;
  if (phase === 'reconnecting') return 'lost';
  if (phase !== 'joined') return null;
  if (rung !== null || silent) return 'doubt';
  const isChosen = wish === 'stills' || wish === 'voice';
  return (mode === 'stills' || mode === 'voice') && !isChosen ? 'narrow' : null;
}

/**
 * Whether the device may film for itself: by the organization's rule for recordings (null: not known), by what this person has answered
 * to a recording that goes on, and by what they have answered to the question whether their device may.
 */
export function mayFilm(
  rule: RecordingConsent | null,
  recording: boolean | null,
  own: boolean | null,
): 'yes' | 'no' | 'ask' {
  if (rule === 'announce') return 'yes';
  if (rule !== 'ask') return 'no';
  const answer = own ?? recording;
  return answer === null ? 'ask' : answer ? 'yes' : 'no';
}
