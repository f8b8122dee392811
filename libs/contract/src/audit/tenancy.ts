import type { ConnectionId, DomainId, GuestSessionId, SiteId } from '../ids.js';
import type { LifeMover } from '../tenant-life.js';

/** The tenant itself, its consent text, domains and sites. */
export interface TenancyAudit {
  'tenant.created': { readonly slug: string; readonly plan: string };
  'tenant.plan_changed': { readonly from: string; readonly to: string };
  /** The plan allows something else from now on; each of `terms` says what it was and is. */
  'tenant.plan_terms_changed': { readonly plan: string; readonly terms: readonly string[] };
  /** From one state to another; `reason` is what the operator wrote. */
  'tenant.suspended': { readonly by: LifeMover; readonly reason: string };
  'tenant.resumed': { readonly by: LifeMover };
  /** A trial becomes a contract. */
  'tenant.activated': { readonly by: LifeMover };
  'tenant.cancelled': { readonly by: LifeMover; readonly graceDays: number; readonly eraseAt: string };
  'tenant.cancellation_withdrawn': { readonly by: LifeMover };
  'tenant.erasure_reminded': { readonly days: number };
  /** The last entry of a tenant: what comes after it is in the ledger of the installation. */
  'tenant.erasure_begun': { readonly eraseAt: string };
  'tenant.updated': { readonly fields: readonly string[] };
  'tenant.addresses_changed': { readonly before: readonly string[]; readonly after: readonly string[] };
  /** How many there were and are: names and numbers are of people. */
  'tenant.contacts_changed': { readonly before: number; readonly after: number };
  /** The labels of fields of calls and sites. */
  'tenant.custom_fields_changed': {
    readonly added: readonly string[];
    readonly changed: readonly string[];
    readonly removed: readonly string[];
  };
  /** SHA-256 of the picture in hexadecimal; null when it was taken away. */
  'tenant.logo_changed': { readonly sha256: string | null };
  'tenant.consent_changed': { readonly version: number; readonly hash: string };
  /** Of a user by the entry's actor; of a guest, who was nobody before, by the session. */
  'consent.accepted': {
    readonly version: number;
    readonly hash: string;
    readonly guestSessionId?: GuestSessionId;
  };
  'tenant.security_changed': { readonly fields: readonly string[] };
  'domain.added': { readonly domainId: DomainId; readonly domain: string };
  'domain.verified': { readonly domainId: DomainId; readonly domain: string };
  /** The record was not found for so long that the domain counts as verified no more. */
  'domain.lost': { readonly domainId: DomainId; readonly domain: string };
  'domain.removed': { readonly domainId: DomainId; readonly domain: string };
  'domain.sso_changed': {
    readonly domainId: DomainId;
    readonly domain: string;
    readonly connectionId: ConnectionId | null;
    readonly enforced: boolean;
  };
  'site.created': { readonly siteId: SiteId };
  'site.updated': { readonly siteId: SiteId; readonly fields: readonly string[] };
  'site.archived': { readonly siteId: SiteId };
  'site.restored': { readonly siteId: SiteId };
}

export const TENANCY_AUDIT = [
  'tenant.created',
  'tenant.plan_changed',
  'tenant.plan_terms_changed',
  'tenant.suspended',
  'tenant.resumed',
  'tenant.activated',
  'tenant.cancelled',
  'tenant.cancellation_withdrawn',
  'tenant.erasure_reminded',
  'tenant.erasure_begun',
  'tenant.updated',
  'tenant.addresses_changed',
  'tenant.contacts_changed',
  'tenant.custom_fields_changed',
  'tenant.logo_changed',
  'tenant.consent_changed',
  'consent.accepted',
  'tenant.security_changed',
  'domain.added',
  'domain.verified',
  'domain.lost',
  'domain.removed',
  'domain.sso_changed',
  'site.created',
  'site.updated',
  'site.archived',
  'site.restored',
] as const satisfies readonly (keyof TenancyAudit)[];
