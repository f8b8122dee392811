import type { ParticipantId } from './ids.js';

/**
 * Whether two people may be connected without the media server when it cannot be had. `direct`: their devices learn each
 * other's addresses, through the signalling of their own call alone; `relayed`: only through the installation's TURN server,
 * and they do not; `off`: never.
 */
export const DIRECT_CALLS = ['direct', 'relayed', 'off'] as const;
export type DirectCalls = (typeof DIRECT_CALLS)[number];

/**
 * Why a call that lacks media does not go on directly. `off`: the organization does not want it; `people`: more than two are in
 * it; `recording`: it is being recorded, which nobody could do then; `relay`: only through a relay, and there is none.
 */
export const DIRECT_REFUSALS = ['off', 'people', 'recording', 'relay'] as const;
export type DirectRefusal = (typeof DIRECT_REFUSALS)[number];

/** How a call goes on while somebody in it has no media from the server. */
export type DirectState =
  | { readonly kind: 'none' }
  | { readonly kind: 'refused'; readonly reason: DirectRefusal }
  | {
      readonly kind: 'open';
      /** Grows with each time that the call goes direct: signals of an earlier one are stale. */
      readonly round: number;
      readonly relayOnly: boolean;
      /** Whose offer counts when two meet (perfect negotiation, W3C webrtc-pc). */
      readonly firm: ParticipantId;
    };

export interface DirectView {
  /** The media of the whole call is gone and no other place for it is there yet. */
  readonly mediaLost: boolean;
  readonly state: DirectState;
}

/** What two devices say to each other through the server, which does not keep it. */
export type DirectSignal =
  | { readonly kind: 'description'; readonly type: 'offer' | 'answer'; readonly sdp: string }
  /** `candidate` is empty at the end of candidates. */
  | {
      readonly kind: 'candidate';
      readonly candidate: string;
      readonly sdpMid: string | null;
      readonly sdpMLineIndex: number | null;
    }
  /** What is sent at the moment: silence and darkness look alike. */
  | { readonly kind: 'sources'; readonly camera: boolean; readonly microphone: boolean };

export const DIRECT_LIMITS = {
  sdp: 32_000,
  candidate: 600,
  mid: 32,
  /** Of one seat: a second on average, and at once. */
  signalsPerSecond: 10,
  signalsAtOnce: 80,
} as const;
