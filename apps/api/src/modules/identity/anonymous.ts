import type { TenantId } from '@rinjo/contract';
import type { Principal } from '../../platform/access/principal.js';

/** Stands for a tenant that does not exist, or is not known yet: shows and keeps no row. */
export const NO_TENANT = '00000000-0000-0000-0000-000000000000' as TenantId;

/** A caller whose tenant is resolved and nothing else. May do nothing that a permission guards. */
export function anonymousIn(tenantId: TenantId, origin: Principal['origin']): Principal {
  return { tenantId, actor: { kind: 'anonymous', name: 'anonymous' }, permissions: new Set(), origin };
}
