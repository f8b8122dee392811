import { expect, it } from '@jest/globals';
import type { TenantId } from '@rinjo/contract';
import { ofEachTenant } from './of-each-tenant.js';

const tenants = Array.from({ length: 10 }, (_, n) => `t-${String(n)}` as TenantId);

it('asks a few tenants at a time, and answers in their order', async () => {
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

it('waits for none that is slow before it asks the next, and asks nobody after one that failed', async () => {
  const asked: TenantId[] = [];
  const slow = Promise.withResolvers<undefined>();
  const answers = ofEachTenant(tenants, (tenantId) => {
    asked.push(tenantId);
    return asked.length === 1 ? slow.promise : Promise.resolve(undefined);
  });
  await new Promise<void>((resolve) => setImmediate(resolve));
  expect(asked).toEqual(tenants);
  slow.resolve(undefined);
  expect(await answers).toHaveLength(tenants.length);

  let times = 0;
  const failing = ofEachTenant(tenants, () => Promise.reject(new Error(String((times += 1)))));
  await expect(failing).rejects.toThrow('1');
  expect(times).toBe(4);
});
