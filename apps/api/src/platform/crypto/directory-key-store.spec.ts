import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TenantId } from '@rinjo/contract';
import { readEnvironment } from '../../config/environment.js';
import { SystemClock } from '../time/clock.js';
import { ColumnSecrets } from './column-secrets.js';
import { DirectoryKeyStore } from './directory-key-store.js';

const A = '019ab000-0000-7000-8000-00000000000a' as TenantId;
const B = '019ab000-0000-7000-8000-00000000000b' as TenantId;
const SEED = { table: 'totp', column: 'seed', rowId: '1' };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rinjo-key-store-'));
  writeFileSync(join(folder, 'master.key'), randomBytes(32).toString('hex'), { mode: 0o400 });
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function open(master = 'master.key'): DirectoryKeyStore {
  const environment = readEnvironment({
    DATABASE_APP_URL: 'unused',
    DATABASE_SYSTEM_URL: 'unused',
    KEYSTORE_DIR: join(folder, 'store'),
    MASTER_KEY_FILE: master === '' ? '' : join(folder, master),
  });
  return new DirectoryKeyStore(environment, new SystemClock());
}

describe('the key store in a folder', () => {
  it('gives two nodes that ask at once the same key, and each tenant its own', async () => {
    const nodes = Array.from({ length: 12 }, () => open().current(A));
    const [other, ...keys] = await Promise.all([open().current(B), ...nodes]);
    for (const key of keys) expect(key).toEqual(keys[0]);
    expect(keys[0]?.key.equals(other.key)).toBe(false);
    expect(await open().ofVersion(A, 1)).toEqual(keys[0]);
  });

  it('holds no key in the clear', async () => {
    const { key } = await open().current(A);
    const stored = readFileSync(join(folder, 'store', A, '1'));
    expect(stored.includes(key)).toBe(false);
    expect(stored.length).toBe(12 + 32 + 16);
  });

  it("refuses a key that was put in another tenant's place", async () => {
    await open().current(A);
    await open().current(B);
    writeFileSync(join(folder, 'store', B, '1'), readFileSync(join(folder, 'store', A, '1')));
    await expect(open().current(B)).rejects.toThrow();
  });

  it('refuses a path for a tenant', async () => {
    await expect(open().current('../../etc' as TenantId)).rejects.toThrow('Not the id of a tenant');
  });

  it('refuses a master key that is missing, short or open to others', async () => {
    writeFileSync(join(folder, 'short.key'), 'c2hvcnQ', { mode: 0o400 });
    await expect(open('').verify()).rejects.toThrow('MASTER_KEY_FILE is not set');
    await expect(open('absent.key').verify()).rejects.toThrow('cannot be read');
    await expect(open('short.key').verify()).rejects.toThrow('32 bytes');
    chmodSync(join(folder, 'master.key'), 0o644);
    await expect(open().verify()).rejects.toThrow('open to others');
    expect(readdirSync(folder)).not.toContain('store');
  });
});

describe('secrets in columns', () => {
  it('open where they were sealed', async () => {
    const secrets = new ColumnSecrets(open());
    const sealed = await secrets.seal(A, SEED, '秘密');
    expect(sealed).toMatch(/^v1\.1\.[A-Za-z0-9_-]+$/);
    expect(await new ColumnSecrets(open()).open(A, SEED, sealed)).toBe('秘密');
  });

  it('do not open elsewhere, altered, or under a shortened tag', async () => {
    const secrets = new ColumnSecrets(open());
    const sealed = await secrets.seal(A, SEED, 'seed');
    await secrets.seal(B, SEED, 'seed');
    await expect(secrets.open(B, SEED, sealed)).rejects.toThrow();
    await expect(secrets.open(A, { ...SEED, rowId: '2' }, sealed)).rejects.toThrow();
    await expect(secrets.open(A, SEED, `${sealed.slice(0, -2)}AA`)).rejects.toThrow();
    await expect(secrets.open(A, SEED, sealed.slice(0, -16))).rejects.toThrow();
    await expect(secrets.open(A, SEED, 'v1.2.AAAA')).rejects.toThrow('not in the key store');
    await expect(secrets.open(A, SEED, 'seed')).rejects.toThrow('Not a sealed secret');
  });

  it('are never the same twice', async () => {
    const secrets = new ColumnSecrets(open());
    expect(await secrets.seal(A, SEED, 'seed')).not.toBe(await secrets.seal(A, SEED, 'seed'));
  });
});
