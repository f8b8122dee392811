import type { MissedBecause, OpenRingState, RingState } from '@rinjo/contract';
import { unreachable } from '../../../platform/errors/unreachable.js';
import type { Whereabouts } from '../presence/presence.js';

export type RingBegin =
  | { readonly state: OpenRingState; readonly because: null }
  | { readonly state: 'missed'; readonly because: MissedBecause };

/** How a ring begins. `busy` knocks softly at somebody who is in another call. */
export function beginRing({ online, inCall, doNotDisturb }: Whereabouts): RingBegin {
  if (!online) return { state: 'missed', because: 'offline' };
  if (doNotDisturb) return { state: 'missed', because: 'do_not_disturb' };
  return { state: inCall ? 'busy' : 'ringing', because: null };
}

export type RingStep = 'answer' | 'decline' | 'cancel' | 'expire';

/** `over`: somebody or something was faster, and it stays as it is. */
export type RingMove =
  | { readonly kind: 'moves'; readonly to: Exclude<RingState, OpenRingState> }
  | { readonly kind: 'over'; readonly state: Exclude<RingState, OpenRingState> };

const TARGETS = {
  answer: 'answered',
  decline: 'declined',
  cancel: 'cancelled',
  expire: 'missed',
} as const satisfies Record<RingStep, RingState>;

/** What a step does to a ring. Taken under the ring's row lock, so that two devices at once make one answer. */
export function moveRing(state: RingState, step: RingStep): RingMove {
  switch (state) {
    case 'ringing':
    case 'busy':
      return { kind: 'moves', to: TARGETS[step] };
    case 'answered':
    case 'declined':
    case 'missed':
    case 'cancelled':
      return { kind: 'over', state };
    default:
      return unreachable(state);
  }
}
