import { SYSTEM_ROLES, type TenantId } from '@rinjo/contract';
import type { OperatorCaller } from '../../../../platform/access/operators.port.js';
import type { Principal } from '../../../../platform/access/principal.js';

/** An operator at the contract of a tenant: in its log by name, and without any right to what it keeps. */
export function operatorAt(tenantId: TenantId, { operatorId, name, origin }: OperatorCaller): Principal {
  return { tenantId, actor: { kind: 'operator', operatorId, name }, permissions: new Set(), origin };
}

/** The same where a tenant gets its first administrator: whoever makes one gives no more than they have. */
export function founderOf(tenantId: TenantId, caller: OperatorCaller): Principal {
  return { ...operatorAt(tenantId, caller), permissions: new Set(SYSTEM_ROLES.admin) };
}
