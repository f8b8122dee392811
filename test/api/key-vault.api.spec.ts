import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { TenantId } from '@rinjo/contract';
import { readEnvironment } from '../../apps/api/src/config/environment.js';
import { chooseKeyStore } from '../../apps/api/src/platform/crypto/choose-key-store.js';
import { DirectoryKeyStore } from '../../apps/api/src/platform/crypto/directory-key-store.js';
import { AzureKeyStore } from '../../apps/api/src/platform/crypto/key-vault/azure-key-store.js';
import { KeyVault } from '../../apps/api/src/platform/crypto/key-vault/key-vault.js';
import { moveKeys } from '../../apps/api/src/platform/crypto/move-keys.js';
import { Turns } from '../../apps/api/src/platform/database/turns.js';
import { SystemClock } from '../../apps/api/src/platform/time/clock.js';
import { KeyVaultServer } from '../support/key-vault.js';
import { TestDatabase } from '../support/test-database.js';

describe('keys in Azure Key Vault', () => {
  let database: TestDatabase;
  let vault: KeyVaultServer;
  beforeAll(async () => {
    database = await TestDatabase.create();
  });
  afterAll(() => database.drop());
  beforeEach(async () => {
    vault = await KeyVaultServer.start();
  });
  afterEach(() => vault.stop());

  const settings = (more: Readonly<Record<string, string>> = {}) =>
    readEnvironment({
      DATABASE_APP_URL: database.appUrl,
      DATABASE_SYSTEM_URL: database.systemUrl,
      KEY_STORE: 'azure-key-vault',
      AZURE_KEY_VAULT_URL: vault.url,
      ...more,
    });

  /** A node of its own: nothing in its memory yet. */
  function node({ timeoutMs = 60_000, trusting = true } = {}): AzureKeyStore {
    const clients = {
      disableChallengeResourceVerification: true,
      retryOptions: { maxRetries: 3, retryDelayInMs: 5, maxRetryDelayInMs: 20 },
      ...(trusting && { tlsOptions: { ca: vault.certificate } }),
    };
    const options = { clients, timeoutMs, pollMs: 5 };
    const azure = new KeyVault(vault.url, vault.credential, options);
    return new AzureKeyStore(azure, new Turns(settings()), new SystemClock());
  }

  const newTenant = (): TenantId => randomUUID() as TenantId;
  const numbers = async (tenant: TenantId): Promise<readonly number[]> =>
    (await node().versions(tenant)).map(({ version }) => version);

  it('lets a node in without making anything, and says what is wrong otherwise', async () => {
    await node().verify();
    expect(vault.secretNames).toEqual([]);
    expect(vault.requests.every((request) => request.startsWith('GET '))).toBe(true);
    await expect(node({ trusting: false }).verify()).rejects.toThrow(/self.signed certificate/i);
    vault.faults.push({ matching: /^GET \/secrets/, times: 1, status: 403 });
    await expect(node().verify()).rejects.toMatchObject({ statusCode: 403 });
  });

  it('gives a tenant one key for all nodes, each tenant its own, and shows the vault none', async () => {
    const [a, b] = [newTenant(), newTenant()];
    const key = await node().current(a);
    expect([key.version, key.key.length]).toEqual([1, 32]);
    expect(await node().current(a)).toEqual(key);
    expect(await node().ofVersion(a, 1)).toEqual(key);
    expect((await node().current(b)).key.equals(key.key)).toBe(false);
    for (const form of ['hex', 'base64', 'base64url'] as const)
      expect(vault.values.some((value) => value.includes(key.key.toString(form)))).toBe(false);
    await expect(node().ofVersion(a, 2)).rejects.toThrow('is not in the key store');
  });

  it('gives nodes that ask for the first key at the same time the same one', async () => {
    for (let n = 0; n < 3; n += 1) {
      const tenant = newTenant();
      const keys = await Promise.all([node(), node(), node()].map((one) => one.current(tenant)));
      expect(new Set(keys.map(({ key }) => key.toString('hex'))).size).toBe(1);
      expect(await numbers(tenant)).toEqual([1]);
    }
  });

  it('asks the vault once for many who ask at once, and not again while the key is in memory', async () => {
    const tenant = newTenant();
    await node().current(tenant);
    const other = node();
    vault.requests.length = 0;
    await Promise.all(Array.from({ length: 50 }, () => other.current(tenant)));
    const asked = vault.requests.length;
    await other.current(tenant);
    expect([asked, vault.requests.length]).toEqual([4, 4]); // list, secret, key, unwrap
    other.forget(tenant);
    await other.current(tenant);
    expect(vault.requests.length).toBeGreaterThan(4);
  });

  it('makes newer keys, by two nodes at once two of them, and opens the older ones', async () => {
    const tenant = newTenant();
    const first = await node().current(tenant);
    const made = await Promise.all([node().rotate(tenant), node().rotate(tenant)]);
    expect(made.map(({ version }) => version).sort()).toEqual([2, 3]);
    expect((await node().current(tenant)).version).toBe(3);
    expect(await node().ofVersion(tenant, 1)).toEqual(first);
    expect(await numbers(tenant)).toEqual([1, 2, 3]);
  });

  it('destroys a version for good: deleted and purged, and its number is not used again', async () => {
    const tenant = newTenant();
    const store = node();
    await store.current(tenant);
    await expect(store.destroy(tenant, 1)).rejects.toThrow('not destroyed alone');
    await store.rotate(tenant);
    expect(await store.destroy(tenant, 1)).toBeNull();
    await expect(store.ofVersion(tenant, 1)).rejects.toThrow('is not in the key store');
    expect(await numbers(tenant)).toEqual([2]);
    expect(vault.secretNames).not.toContain(`rinjo-${tenant}-1`);
    expect(await store.destroy(tenant, 1)).toBeNull(); // may be repeated
    expect((await store.rotate(tenant)).version).toBe(3);
  });

  it('says when a key is gone where the vault protects from purging, and that it is gone then', async () => {
    vault.purgeProtection = true;
    const tenant = newTenant();
    const store = node();
    await store.current(tenant);
    await store.rotate(tenant);
    const goneAt = await store.destroy(tenant, 1);
    const days = ((goneAt?.getTime() ?? 0) - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(6.9);
    expect(days).toBeLessThan(7.1);
    await expect(store.ofVersion(tenant, 1)).rejects.toThrow('is not in the key store');
    expect(await store.versions(tenant)).toMatchObject([
      { version: 1, goneAt },
      { version: 2, goneAt: null },
    ]);
    expect(await store.destroy(tenant, 1)).toEqual(goneAt);
    vault.daysGoBy();
    expect(await store.destroy(tenant, 1)).toBeNull();
    expect(await numbers(tenant)).toEqual([2]);
  });

  it('destroys everything of a tenant, the RSA key first, and nothing of another', async () => {
    const [a, b] = [newTenant(), newTenant()];
    const store = node();
    await store.current(a);
    await store.rotate(a);
    const kept = await store.current(b);
    expect(await store.destroyAll(a)).toBeNull();
    await expect(store.ofVersion(a, 1)).rejects.toThrow('is not in the key store');
    // No key of it is left, and a mark that there is none any more, for ever.
    expect(vault.secretNames.filter((name) => name.includes(a))).toEqual([`rinjo-erased-${a}`]);
    expect([await store.isErased(a), await store.isErased(b)]).toEqual([true, false]);
    await expect(node().current(a)).rejects.toThrow('was erased');
    expect(await node().current(b)).toEqual(kept);
    vault.purgeProtection = true;
    expect((await store.destroyAll(b))?.getTime()).toBeGreaterThan(Date.now());
    await expect(node().current(b)).rejects.toThrow('was erased'); // not made anew while it may come back
  });

  it('refuses a key that was put in the place of another', async () => {
    const [a, b] = [newTenant(), newTenant()];
    await node().current(a);
    await node().rotate(a);
    await node().current(b);
    vault.swap(`rinjo-${a}-1`, `rinjo-${a}-2`);
    await expect(node().ofVersion(a, 1)).rejects.toThrow('is another one');
    vault.swap(`rinjo-${a}-1`, `rinjo-${b}-1`);
    await expect(node().ofVersion(b, 1)).rejects.toThrow('is another one');
  });

  it('waits and asks again when the vault says so, and gives up with its answer', async () => {
    const tenant = newTenant();
    await node().current(tenant);
    vault.faults.push({ matching: /unwrapkey/, times: 2, status: 429, headers: { 'retry-after': '0' } });
    expect((await node().current(tenant)).version).toBe(1);
    vault.faults.push({ matching: /^GET \/secrets/, times: 2, status: 503 });
    expect((await node().current(tenant)).version).toBe(1);
    vault.faults.push({ matching: /^GET \/secrets/, times: 9, status: 503 });
    const store = node();
    await expect(store.current(tenant)).rejects.toMatchObject({ statusCode: 503 });
    vault.faults.length = 0;
    expect((await store.current(tenant)).version).toBe(1); // what failed is not remembered
  });

  it('ends when the vault says nothing', async () => {
    const tenant = newTenant();
    vault.faults.push({ matching: /^GET/, times: 99, status: 0 });
    await expect(node({ timeoutMs: 200 }).current(tenant)).rejects.toThrow(/abort/i);
  });

  it('makes no second key after one that was begun and not listed', async () => {
    const tenant = newTenant();
    vault.faults.push({ matching: new RegExp(`^PUT /secrets/rinjo-${tenant}$`), times: 1, status: 400 });
    await expect(node().current(tenant)).rejects.toMatchObject({ statusCode: 400 });
    const keys = await Promise.all([node().current(tenant), node().current(tenant)]);
    expect(keys[0]).toEqual(keys[1]);
    expect(await numbers(tenant)).toEqual([1]);
  });

  it('takes over the keys of an installation that kept them in folders, and may be interrupted', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rinjo-move-'));
    const environment = readEnvironment({
      ...{ DATABASE_APP_URL: database.appUrl, DATABASE_SYSTEM_URL: database.systemUrl },
      ...{ KEYSTORE_DIR: join(folder, 'keys'), KEYSTORE_REPLICA_DIR: join(folder, 'replica') },
      MASTER_KEY_FILE: join(folder, 'master'),
    });
    writeFileSync(environment.MASTER_KEY_FILE, randomBytes(32).toString('hex'), { mode: 0o400 });
    const directory = new DirectoryKeyStore(environment, new SystemClock());
    await directory.verify();
    const [a, b] = [newTenant(), newTenant()];
    const keys = [await directory.current(a), await directory.rotate(a), await directory.rotate(a)];
    const other = await directory.current(b);
    await directory.destroy(a, 1);
    const made = (await directory.versions(a)).map(({ createdAt }) => createdAt);

    vault.faults.push({ matching: new RegExp(`^PUT /secrets/rinjo-${a}-3`), times: 1, status: 400 });
    await expect(moveKeys(environment, directory, node())).rejects.toMatchObject({ statusCode: 400 });
    const whole = await moveKeys(environment, directory, node());
    expect(whole).toMatchObject({ tenants: 2 });
    expect(whole.moved + whole.already).toBe(3);
    expect(await moveKeys(environment, directory, node())).toEqual({ tenants: 2, moved: 0, already: 3 });
    expect(await node().ofVersion(a, 2)).toEqual(keys[1]);
    expect(await node().current(a)).toEqual(keys[2]);
    expect(await node().current(b)).toEqual(other);
    await expect(node().ofVersion(a, 1)).rejects.toThrow('is not in the key store');
    expect((await node().versions(a)).map(({ createdAt }) => createdAt)).toEqual(made);
    expect((await node().rotate(a)).version).toBe(4);

    const stranger = newTenant();
    await directory.current(stranger);
    await node().current(stranger);
    await expect(moveKeys(environment, directory, node())).rejects.toThrow('has another key 1');
    rmSync(folder, { recursive: true, force: true });
  });

  it('is not started on half a configuration', async () => {
    const choose = (more: Readonly<Record<string, string>>): Promise<unknown> => {
      const environment = settings(more);
      return chooseKeyStore(environment, new SystemClock(), new Turns(environment));
    };
    await expect(choose({ AZURE_KEY_VAULT_URL: '' })).rejects.toThrow('set AZURE_KEY_VAULT_URL');
    await expect(choose({ KEY_STORE: 'directory' })).rejects.toThrow('set KEY_STORE=azure-key-vault');
    await expect(choose({ KEYSTORE_DIR: '/keys' })).rejects.toThrow('belong to KEY_STORE=directory');
    expect(() => settings({ AZURE_KEY_VAULT_URL: 'http://vault' })).toThrow('AZURE_KEY_VAULT_URL');
    expect(await choose({})).toBeInstanceOf(AzureKeyStore);
  });
});
