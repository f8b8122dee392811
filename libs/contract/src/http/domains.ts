import type { ConnectionId, DomainId } from '../ids.js';
import type { PageQuery } from './page.js';

/**
 * pending: the record was not found yet; verified: it was found; failing: it was, and is not any more, which is forgiven
 * for some days.
 */
export const DOMAIN_STATES = ['pending', 'verified', 'failing'] as const;
export type DomainState = (typeof DOMAIN_STATES)[number];

/** Why the last look did not verify the domain. */
export const DOMAIN_FAILURES = [
  /** No TXT record of ours at that name. */
  'no_record',
  /** A TXT record of ours with another value. */
  'wrong_record',
  /** The name server did not answer. */
  'dns_failure',
  /** Verified elsewhere already. */
  'taken',
] as const;
export type DomainFailure = (typeof DOMAIN_FAILURES)[number];

/** What the administrator publishes in the domain's zone. */
export interface DomainRecord {
  readonly type: 'TXT';
  /** With the domain, without a dot at the end. */
  readonly name: string;
  readonly value: string;
}

/** An e-mail domain of a tenant. */
export interface DomainView {
  readonly id: DomainId;
  /** Lower case, ASCII (RFC 5890). */
  readonly domain: string;
  /** As people write it. */
  readonly displayName: string;
  readonly state: DomainState;
  readonly record: DomainRecord;
  readonly failure: DomainFailure | null;
  readonly createdAt: string;
  readonly verifiedAt: string | null;
  readonly lastCheckedAt: string | null;
  /** `failing`: counts as verified until then. */
  readonly lostAt: string | null;
  /** The connection that people of this domain are sent to; null while none is chosen. */
  readonly ssoConnectionId: ConnectionId | null;
  /** Whether they must use it: passwords are refused, except for the break-glass administrator. */
  readonly ssoEnforced: boolean;
}

/** GET /domains, by name. `search` matches any part of it. */
export interface DomainQuery extends PageQuery {
  readonly search?: string;
}

/** POST /domains. DOMAIN_PUBLIC, DOMAIN_EXISTS, DOMAINS_LIMIT. */
export interface AddDomain {
  readonly domain: string;
}

/**
 * PATCH /domains/:domainId. Absent fields stay as they are. DOMAIN_NOT_VERIFIED, CONNECTION_NOT_READY when the connection
 * is not switched on, NOT_FOUND. Without a connection nothing can be enforced: VALIDATION.
 */
export interface UpdateDomain {
  readonly ssoConnectionId?: ConnectionId | null;
  readonly ssoEnforced?: boolean;
}
