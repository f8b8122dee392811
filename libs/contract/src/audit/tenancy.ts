import type { ConnectionId, DomainId, GuestSessionId, SiteId } from '../ids.js';

/** The tenant itself, its consent text, domains and sites. */
export interface TenancyAudit {
  'tenant.created': { readonly slug: string; readonly plan: string };
  'tenant.updated': { readonly fields: readonly string[] };
  'tenant.addresses_changed': { readonly before: readonly string[]; readonly after: readonly string[] };
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
  'tenant.updated',
  'tenant.addresses_changed',
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
