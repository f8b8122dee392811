import { expect, it } from '@jest/globals';
import type { TenantId } from '@rinjo/contract';
import { ofEachTenant } from './of-each-tenant.js';

it('asks a few tenants at a time, and answers in their order', async () => {
  const tenants = Array.from({ length: 10 }, (_, n) => `t-${String(n)}` as TenantId);
  let [asking, most] = [0, 0];
  const found = await ofEachTenant(tenants, async (tenantId) => {
    most = Math.max(most, (asking += 1));
    await new Promise<void>((resolve) => setImmediate(resolve));
    asking -= 1;
    return `of ${tenantId}`;
  });
  expect(found).toEqual(tenants.map((tenantId) => `of ${tenantId}`));
  expect(most).toBe(4);
});
