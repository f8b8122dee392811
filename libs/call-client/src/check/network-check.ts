import type { NetworkRoute } from '@rinjo/contract';

/** Whether a way to the media server is open. */
export type Reach =
  | { readonly kind: 'checking' }
  | { readonly kind: 'reachable'; readonly afterMs: number }
  | { readonly kind: 'blocked' }
  /** The installation has no relay. */
  | { readonly kind: 'notConfigured' };

export type Figure =
  | { readonly kind: 'checking' }
  | { readonly kind: 'measured'; readonly value: number }
  /** It could not be measured, or means nothing on this way. */
  | { readonly kind: 'unknown' };

/**
 * `rttMs`: median there and back; `jitterMs`: mean change of it from packet to packet; `lossPercent`: of the worse
 * direction; `downKbps`, `upKbps`: what a data channel carried in at most 1.5 s, slow start left out: a lower bound.
 */
export const FIGURES = ['rttMs', 'jitterMs', 'lossPercent', 'downKbps', 'upKbps'] as const;
export type FigureName = (typeof FIGURES)[number];

/** Where the media server listens, for those who keep the firewall. */
export interface NetworkTarget {
  readonly protocol: 'udp' | 'tcp';
  readonly host: string;
  readonly port: number;
}

/** What a check has found so far. */
export interface NetworkCheck {
  readonly done: boolean;
  readonly reach: Readonly<Record<NetworkRoute, Reach>>;
  /** The best way that is open: the figures are of it. */
  readonly route: NetworkRoute | null;
  readonly figures: Readonly<Record<FigureName, Figure>>;
  readonly targets: readonly NetworkTarget[];
  /** TURN URLs, for the same purpose. */
  readonly relays: readonly string[];
}

const CHECKING = { kind: 'checking' } as const;

export const nothingYet = (): NetworkCheck => ({
  done: false,
  reach: { udp: CHECKING, tcp: CHECKING, relay: CHECKING },
  route: null,
  figures: {
    rttMs: CHECKING,
    jitterMs: CHECKING,
    lossPercent: CHECKING,
    downKbps: CHECKING,
    upKbps: CHECKING,
  },
  targets: [],
  relays: [],
});
