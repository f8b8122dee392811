import type { DeviceKind } from './call.js';
import type { LobbyEntryId } from './ids.js';

/** A guest who waits, as those see it who may let people in. */
export interface WaitingGuest {
  readonly id: LobbyEntryId;
  readonly displayName: string;
  /** What the inviter called the link by which they came. */
  readonly link: string | null;
  readonly device: DeviceKind;
  readonly since: string;
}

/** The lobby of a call, for those who may let people in. */
export interface LobbyView {
  /** Whether guests wait until somebody lets them in. */
  readonly on: boolean;
  /** First come first. */
  readonly waiting: readonly WaitingGuest[];
}

/** All that a waiting guest learns. */
export interface LobbyPlace {
  readonly since: string;
  /** Nobody waits longer. */
  readonly until: string;
  /** Somebody is in the call who can let people in. */
  readonly attended: boolean;
}

/** How waiting ends. `admitted`: `call.join` gives a seat now; everything else is final for this socket. */
export const LOBBY_DECISIONS = [
  'admitted',
  'denied',
  'call_ended',
  'expired',
  'signed_out',
  'elsewhere',
] as const;
export type LobbyDecision = (typeof LOBBY_DECISIONS)[number];

/** Why somebody stopped waiting whom nobody admitted or denied. */
export type GiveUpReason = 'left' | 'lost_signal' | 'expired' | 'signed_out';
