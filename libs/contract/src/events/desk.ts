import type { CallId, RingId } from '../ids.js';
import type { DueCall, IncomingRing, PresenceView, RingState, RingView } from '../reach.js';

/** What a person hears outside calls, on every tab and device. Not numbered: `desk.state` tells all of it again. */
export interface DeskEvents {
  /** Somebody whom this line watches. */
  'presence.changed': PresenceView;
  /** The own choice, made on this or another device. */
  'presence.chosen': { readonly doNotDisturb: boolean };
  'ring.incoming': { readonly ring: IncomingRing };
  /** A ring to this person is over, or never rang: `missed` at once. */
  'ring.over': { readonly ringId: RingId; readonly callId: CallId; readonly state: RingState };
  /** A ring that this person made, or into a call that this person is in. */
  'ring.changed': { readonly ring: RingView };
  /** A planned call of this person may be joined now, or begins in some minutes. */
  'call.due': { readonly call: DueCall };
  /** How many missed calls are not seen. */
  'missed.counted': { readonly unseen: number };
}

/** Presence goes to those who watch, everything else to one person. */
export type PersonalEvents = Omit<DeskEvents, 'presence.changed'>;

export type DeskEvent = {
  [E in keyof DeskEvents]: { readonly name: E; readonly payload: DeskEvents[E] };
}[keyof DeskEvents];
