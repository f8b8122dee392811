import type { TenantId } from '@rinjo/contract';
import type { Principal } from '../../platform/access/principal.js';

/** A caller whose tenant is resolved and nothing else. May do nothing that a permission guards. */
export function anonymousIn(tenantId: TenantId, origin: Principal['origin']): Principal {
  return { tenantId, actor: { kind: 'anonymous', name: 'anonymous' }, permissions: new Set(), origin };
}
