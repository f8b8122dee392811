/** From the oldest on, as OpenSSL calls them. */
export const TLS_VERSIONS = ['TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'] as const;
export type TlsVersion = (typeof TLS_VERSIONS)[number];

/** What people's devices use an address for: pages and the API, the socket of calls, relays of media (TURN over TLS). */
export const TLS_USES = ['web', 'socket', 'relay'] as const;
export type TlsUse = (typeof TLS_USES)[number];

/** An address that devices reach over TLS. */
export interface TlsTarget {
  /** `host:port`, an IPv6 address in brackets. */
  readonly address: string;
  readonly uses: readonly TlsUse[];
}

/** What was found when every version was tried at an address. */
export interface TlsScanReport extends TlsTarget {
  /** ISO 8601. */
  readonly at: string;
  /** Versions that it spoke. */
  readonly accepted: readonly TlsVersion[];
  /** The one that it took of all of them; null when it spoke none. */
  readonly chosen: TlsVersion | null;
  /** End of its certificate, ISO 8601; null without one. */
  readonly validUntil: string | null;
  /** The certificate is of this name, and signed by somebody whom the scanning machine trusts. */
  readonly trusted: boolean;
  /** Browsers are told to come back encrypted alone (RFC 6797); of the web only. */
  readonly hsts: boolean;
  /** Why there is no finding: it was not reached, or the scanner could not prove itself; null for a finding. */
  readonly code: string | null;
}

export const TLS_LIMITS = {
  /** Characters of an address. */
  address: 300,
  /** Days that a certificate has to be valid for. */
  certificateDays: 14,
  /** Days before the end of a certificate at which whoever is on call is told. */
  warningDays: 30,
} as const;

/** What does not hold at an address. `old_version`: what is promised to be refused was not. The others: what else is promised. */
export const TLS_FAULTS = [
  'old_version',
  'not_reached',
  'not_preferred',
  'certificate_ends',
  'not_trusted',
  'no_hsts',
] as const;
export type TlsFault = (typeof TLS_FAULTS)[number];
