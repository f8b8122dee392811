import type { Id } from '../ids.js';
import type { DtlsParameters, IceCandidate, IceParameters, IceServer } from '../media.js';

/** A check of the way to the media server, before there is a ticket. */
export type NetworkCheckId = Id<'NetworkCheck'>;

/** The ways that media of a call may take, the best first. `relay`: through TURN. */
export const NETWORK_ROUTES = ['udp', 'tcp', 'relay'] as const;
export type NetworkRoute = (typeof NETWORK_ROUTES)[number];

/** POST /network-checks. One certificate serves all routes. */
export interface StartNetworkCheck {
  /** SHA-256 of the client's DTLS certificate, in hexadecimal with colons (RFC 8122 section 5). */
  readonly fingerprint: string;
}

/** POST /guest/network-checks: by the holder of a link who has not joined yet. */
export interface StartGuestNetworkCheck extends StartNetworkCheck {
  readonly token: string;
}

/** POST /guest/network-checks/:networkCheckId/end */
export interface EndGuestNetworkCheck {
  readonly token: string;
}

/** One way to try: the server is ICE-lite and DTLS server, and lets nothing else in. */
export interface NetworkCheckRoute {
  readonly route: NetworkRoute;
  readonly iceParameters: IceParameters;
  readonly iceCandidates: readonly Omit<IceCandidate, 'ip'>[];
  readonly dtlsParameters: DtlsParameters;
  readonly sctpPort: number;
}

export interface NetworkCheckView {
  readonly id: NetworkCheckId;
  /** `relay` is missing where no TURN server is configured. */
  readonly routes: readonly NetworkCheckRoute[];
  readonly iceServers: readonly IceServer[];
  /** Everything is closed then, whatever is under way. */
  readonly expiresAt: string;
}

/** Streams of a route: `echo` is unreliable and comes back message by message, `bulk` is reliable. */
export const PROBE_STREAMS = { echo: 0, bulk: 1 } as const;

/**
 * First byte of each message. Numbers are unsigned and big-endian.
 * `ping`: u16 number, room for u16, filling; comes back with how many pings have arrived so far in that room.
 * `up`: filling, counted. `report`: u32 bytes of `up` so far, u32 milliseconds since the first. `start`: asks for `down`.
 */
export const PROBE_KINDS = { ping: 1, up: 2, report: 3, start: 4, down: 5 } as const;

/** What a check may do. Sizes in bytes, times in milliseconds. */
export const PROBE_LIMITS = {
  lifetimeMs: 20_000,
  pings: 400,
  messageBytes: 1_000,
  bulkBytes: 2_000_000,
  bulkMs: 1_500,
} as const;
