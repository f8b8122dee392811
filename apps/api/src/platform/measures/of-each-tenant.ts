import type { TenantId } from '@rinjo/contract';

/** Tenants that are asked at the same time: each takes a connection. */
const AT_ONCE = 4;

/** What `ask` says of each tenant, in their order; a few at a time, so that rows of all tenants leave connections to others. */
export async function ofEachTenant<T>(
  tenants: readonly TenantId[],
  ask: (tenantId: TenantId) => Promise<T>,
): Promise<T[]> {
  const found: T[] = [];
  for (let first = 0; first < tenants.length; first += AT_ONCE)
    found.push(...(await Promise.all(tenants.slice(first, first + AT_ONCE).map(ask))));
  return found;
}
