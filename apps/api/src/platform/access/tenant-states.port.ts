import type { TenantId } from '@rinjo/contract';
import { DomainError } from '../errors/domain-error.js';

/** What a tenant may do at present: all, read alone, or nothing. */
export type Openness = 'open' | 'read_only' | 'closed';

/** Knows what tenants may do. `tenancy` implements it. */
export abstract class TenantStates {
  abstract of(tenantId: TenantId): Promise<Openness>;
}

/** Throws TENANT_SUSPENDED, and TENANT_CANCELLED for what changes something. */
export function assertUsable(openness: Openness, changes: boolean): void {
  if (openness === 'closed') throw new DomainError('TENANT_SUSPENDED');
  if (openness === 'read_only' && changes) throw new DomainError('TENANT_CANCELLED');
}
