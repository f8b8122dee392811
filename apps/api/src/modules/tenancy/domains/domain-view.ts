import type { DomainView } from '@rinjo/contract';
import { lostAt, recordValue, stateOf } from './domain-check.js';
import type { DomainEntity } from './domain.entity.js';
import { writtenDomain } from './domain-name.js';

export const domainView = (domain: DomainEntity): DomainView => ({
  id: domain.id,
  domain: domain.domain,
  displayName: writtenDomain(domain.domain),
  state: stateOf(domain),
  record: { type: 'TXT', name: domain.domain, value: recordValue(domain.token) },
  failure: domain.failure,
  createdAt: domain.createdAt.toISOString(),
  verifiedAt: domain.verifiedAt?.toISOString() ?? null,
  lastCheckedAt: domain.lastCheckedAt?.toISOString() ?? null,
  lostAt: lostAt(domain)?.toISOString() ?? null,
  ssoConnectionId: domain.ssoConnectionId,
  // The connection may have been deleted since: then nobody can be made to use it.
  ssoEnforced: domain.ssoEnforced && domain.ssoConnectionId !== null,
});
