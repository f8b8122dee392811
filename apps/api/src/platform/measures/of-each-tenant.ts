import type { TenantId } from '@rinjo/contract';

/** Tenants that are asked at the same time: each takes a connection. */
const AT_ONCE = 4;

/** What `ask` says of each tenant, in their order; a few at a time, so that rows of all tenants leave connections to others. */
export async function ofEachTenant<T>(
  tenants: readonly TenantId[],
  ask: (tenantId: TenantId) => Promise<T>,
): Promise<T[]> {
  const found: T[] = [];
  const rest = [...tenants.entries()].reverse();
  const walk = async (): Promise<void> => {
    for (let next = rest.pop(); next; next = rest.pop()) {
      const [n, tenantId] = next;
      found[n] = await ask(tenantId);
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, walk));
  } finally {
    rest.length = 0; // one that failed fails all: nobody else is asked
  }
  return found;
}
