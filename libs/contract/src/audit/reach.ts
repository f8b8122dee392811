import type { CallId, RingId, UserId } from '../ids.js';
import type { RingState } from '../reach.js';

/** Ringing people, and whether they may be rung. */
export interface ReachAudit {
  'ring.started': {
    readonly callId: CallId;
    readonly ringId: RingId;
    readonly userId: UserId;
    readonly state: RingState;
  };
  'ring.answered': { readonly callId: CallId; readonly ringId: RingId };
  'ring.declined': { readonly callId: CallId; readonly ringId: RingId };
  'ring.missed': { readonly callId: CallId; readonly ringId: RingId };
  'ring.cancelled': { readonly callId: CallId; readonly ringId: RingId };
  'presence.chosen': { readonly doNotDisturb: boolean };
}

export const REACH_AUDIT = [
  'ring.started',
  'ring.answered',
  'ring.declined',
  'ring.missed',
  'ring.cancelled',
  'presence.chosen',
] as const satisfies readonly (keyof ReachAudit)[];
