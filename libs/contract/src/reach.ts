import type { CallPhase } from './call.js';
import type { CallId, RingId, UserId } from './ids.js';

/** Whether somebody can be reached now. `in_call` wins over being online elsewhere, the person's own choice over both. */
export const PRESENCES = ['available', 'in_call', 'do_not_disturb', 'offline'] as const;
export type Presence = (typeof PRESENCES)[number];

export interface PresenceView {
  readonly userId: UserId;
  readonly presence: Presence;
}

/**
 * One attempt to reach one person. `ringing`, and `busy` for somebody in another call, are open; the others are final.
 * `cancelled`: whoever rang, or the end of the call, took it back.
 */
export const RING_STATES = ['ringing', 'busy', 'answered', 'declined', 'missed', 'cancelled'] as const;
export type RingState = (typeof RING_STATES)[number];
export type OpenRingState = Extract<RingState, 'ringing' | 'busy'>;

/** Why a ring was missed: nobody pressed anything in time, nobody was there, nobody wanted to be disturbed. */
export const MISSED_BECAUSE = ['no_answer', 'offline', 'do_not_disturb'] as const;
export type MissedBecause = (typeof MISSED_BECAUSE)[number];

/** Ready answers to send with a decline; the texts belong to the UI. */
export const DECLINE_NOTES = ['in_10_minutes', 'later', 'write_to_me'] as const;
export type DeclineNote = (typeof DECLINE_NOTES)[number];

export interface PersonName {
  readonly id: UserId;
  readonly displayName: string;
}

/** A ring as those who ring see it. */
export interface RingView {
  readonly id: RingId;
  readonly callId: CallId;
  readonly from: PersonName;
  readonly to: PersonName;
  readonly state: RingState;
  readonly because: MissedBecause | null;
  readonly note: DeclineNote | null;
  readonly startedAt: string;
  readonly endedAt: string | null;
}

/** A ring as the person who is rung sees it. */
export interface IncomingRing {
  readonly id: RingId;
  readonly callId: CallId;
  readonly callTitle: string;
  readonly siteName: string | null;
  readonly from: PersonName;
  readonly state: OpenRingState;
  readonly startedAt: string;
  readonly expiresAt: string;
}

/** A planned call that begins soon. */
export interface DueCall {
  readonly callId: CallId;
  readonly title: string;
  readonly siteName: string | null;
  readonly startsAt: string;
}

/** A call that somebody tried to reach the caller for, in vain. */
export interface MissedCallView {
  readonly id: RingId;
  readonly callId: CallId;
  readonly callTitle: string;
  readonly siteName: string | null;
  /** At the time of the answer: a call that is not over may still be joined. */
  readonly phase: CallPhase;
  readonly from: PersonName;
  readonly at: string;
  /** Null: whoever rang took it back. */
  readonly because: MissedBecause | null;
  readonly seen: boolean;
}
