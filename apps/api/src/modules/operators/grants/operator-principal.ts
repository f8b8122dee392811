import type { OperatorGrantId, TenantId } from '@rinjo/contract';
import type { OperatorCaller } from '../../../platform/access/operators.port.js';
import type { Principal } from '../../../platform/access/principal.js';

/** An operator at a grant of a tenant: to ask for it, to approve one, to end it. May do nothing that a permission guards. */
export function operatorIn(tenantId: TenantId, grantId: OperatorGrantId, caller: OperatorCaller): Principal {
  const { operatorId, name, origin } = caller;
  return { tenantId, actor: { kind: 'operator', operatorId, grantId, name }, permissions: new Set(), origin };
}
