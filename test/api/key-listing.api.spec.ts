import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  isWrong,
  type KeyedTenant,
  type ListedKey,
  listKeys,
} from '../../apps/api/src/key-listing/key-listing.js';
import { KeyFiles } from '../../apps/api/src/platform/crypto/key-files.js';
import { KeyStore } from '../../apps/api/src/platform/crypto/key-store.port.js';
import { startApp, type TestApp } from '../support/app.js';
import { keepIn } from '../support/evidence.js';
import type { GivenTenant } from '../support/given.js';

const DAYS = 365;

describe('the list of keys for whoever runs the installation', () => {
  const replica = mkdtempSync(join(tmpdir(), 'rinjo-replica-'));
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({ environment: { KEYSTORE_REPLICA_DIR: replica } });
  });
  afterAll(async () => {
    await app.close();
    rmSync(replica, { recursive: true, force: true });
  });

  async function listed({ id, slug }: GivenTenant, versions: readonly number[] = []): Promise<ListedKey[]> {
    const files = new KeyFiles([app.database.keySettings.KEYSTORE_DIR, replica]);
    const tenants: KeyedTenant[] = [{ tenantId: id, slug, versions }];
    const found: ListedKey[] = [];
    for await (const key of listKeys(tenants, app.get(KeyStore), files, DAYS)) found.push(key);
    return found;
  }

  it('says which there are, when they are due, and on how many disks each is, and never a key', async () => {
    const tenant = await app.given.tenant();
    await keepIn(app, tenant, randomBytes(10));
    const { key } = await app.get(KeyStore).rotate(tenant.id);
    const keys = (await listed(tenant, [1])).filter(({ tenantId }) => tenantId === tenant.id);
    expect(keys).toMatchObject([
      { tenant: tenant.slug, version: 1, state: 'replaced', dueAt: null, copies: [2, 2] },
      { tenant: tenant.slug, version: 2, state: 'current', copies: [2, 2] },
    ]);
    const [, current] = keys;
    expect(Date.parse(current?.dueAt ?? '') - Date.parse(current?.madeAt ?? '')).toBe(DAYS * 86_400_000);
    expect(keys.some(isWrong)).toBe(false);
    for (const form of ['hex', 'base64', 'base64url'] as const)
      expect(JSON.stringify(keys)).not.toContain(key.toString(form));
  });

  it('points at what a disk lacks, at what nothing opens, and at keys of nobody', async () => {
    const [tenant, gone] = [await app.given.tenant(), await app.given.tenant()];
    for (const { id } of [tenant, gone]) await app.get(KeyStore).current(id);
    rmSync(join(replica, tenant.id, '1'));
    const keys = await listed(tenant, [1, 7]);
    const own = keys.filter(({ tenantId }) => tenantId === tenant.id);
    expect(own).toMatchObject([
      { version: 1, state: 'current', copies: [1, 2] },
      { version: 7, state: 'missing', copies: null },
    ]);
    expect(own.map(isWrong)).toEqual([true, true]);
    expect(keys.find(({ tenantId }) => tenantId === gone.id)).toMatchObject({ tenant: null, version: 1 });
  });
});
