import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { TenantId } from '@rinjo/contract';
import { readEnvironment } from '../../apps/api/src/config/environment.js';
import { changeMasterKey } from '../../apps/api/src/platform/crypto/change-master-key.js';
import { DirectoryKeyStore } from '../../apps/api/src/platform/crypto/directory-key-store.js';
import { SystemClock } from '../../apps/api/src/platform/time/clock.js';

const TENANTS = 60;

describe('keys in two folders, and another master key', () => {
  let folder: string;
  let first: string;
  let second: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rinjo-master-'));
    [first, second] = [join(folder, 'first'), join(folder, 'second')];
    for (const name of ['old', 'new'])
      writeFileSync(join(folder, name), randomBytes(32).toString('hex'), { mode: 0o400 });
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const variables = (master: string, other = ''): Record<string, string> => ({
    DATABASE_APP_URL: 'postgresql://-',
    DATABASE_SYSTEM_URL: 'postgresql://-',
    KEYSTORE_DIR: first,
    KEYSTORE_REPLICA_DIR: second,
    MASTER_KEY_FILE: join(folder, master),
    MASTER_KEY_OTHER_FILE: other === '' ? '' : join(folder, other),
  });
  const node = (master: string, other = ''): DirectoryKeyStore =>
    new DirectoryKeyStore(readEnvironment(variables(master, other)), new SystemClock());
  const newTenant = (): TenantId => randomUUID() as TenantId;
  const fileOf = (where: string, tenant: TenantId, version = 1): string =>
    join(where, tenant, String(version));

  /** Tenants with two keys each, in the order in which they were made. */
  async function givenKeys(count: number): Promise<ReadonlyMap<TenantId, readonly Buffer[]>> {
    const store = node('old');
    await store.verify();
    const keys = new Map<TenantId, readonly Buffer[]>();
    for (let n = 0; n < count; n += 1) {
      const tenant = newTenant();
      keys.set(tenant, [(await store.current(tenant)).key, (await store.rotate(tenant)).key]);
    }
    return keys;
  }

  async function opensAll(
    store: DirectoryKeyStore,
    keys: ReadonlyMap<TenantId, readonly Buffer[]>,
  ): Promise<void> {
    for (const [tenant, [one, two]] of keys) {
      expect((await store.ofVersion(tenant, 1)).key).toEqual(one);
      expect((await store.current(tenant)).key).toEqual(two);
    }
  }

  it('are the same in both, and are read from the second where the first has lost one', async () => {
    const [tenant] = (await givenKeys(1)).keys();
    if (tenant === undefined) throw new Error('A tenant');
    const key = await node('old').ofVersion(tenant, 1);
    expect(readFileSync(fileOf(second, tenant)).equals(readFileSync(fileOf(first, tenant)))).toBe(true);
    rmSync(join(first, tenant), { recursive: true });
    expect(await node('old').ofVersion(tenant, 1)).toEqual(key);
    expect((await node('old').current(tenant)).version).toBe(2);
  });

  it('come into the second one at the start, as old as they are, where a process died between the two', async () => {
    const [tenant] = (await givenKeys(1)).keys();
    if (tenant === undefined) throw new Error('A tenant');
    const made = new Date('2026-01-02T03:04:05Z');
    utimesSync(fileOf(first, tenant), made, made);
    rmSync(fileOf(second, tenant));
    await node('old').verify();
    expect(statSync(fileOf(second, tenant)).mtime).toEqual(made);
    expect((await node('old').versions(tenant))[0]).toEqual({ version: 1, createdAt: made, goneAt: null });
  });

  it('are destroyed in both, and do not come back from one that was out of reach', async () => {
    const [tenant] = (await givenKeys(1)).keys();
    if (tenant === undefined) throw new Error('A tenant');
    const kept = readFileSync(fileOf(second, tenant));
    expect(await node('old').destroy(tenant, 1)).toBeNull();
    expect([existsSync(fileOf(first, tenant)), existsSync(fileOf(second, tenant))]).toEqual([false, false]);
    writeFileSync(fileOf(second, tenant), kept);
    rmSync(`${fileOf(second, tenant)}.destroyed`);
    await node('old').verify();
    await expect(node('old').ofVersion(tenant, 1)).rejects.toThrow('is not in the key store');
    expect((await node('old').versions(tenant)).map(({ version }) => version)).toEqual([2]);
    await node('old').destroyAll(tenant);
    // An erased tenant gets no key again, whoever asks (ADR 0082).
    await expect(node('old').current(tenant)).rejects.toThrow('was erased');
  });

  it('are not made anew while the first folder is empty and the second is not', async () => {
    await givenKeys(1);
    rmSync(first, { recursive: true });
    await expect(node('old').verify()).rejects.toThrow('restore it from its backup');
  });

  it('are sealed under the new master key, and the old one opens nothing more', async () => {
    const keys = await givenKeys(5);
    const [tenant] = keys.keys();
    const before = statSync(fileOf(first, tenant ?? newTenant())).mtime;
    expect(await changeMasterKey(readEnvironment(variables('new', 'old')))).toEqual({
      resealed: 20,
      already: 0,
    });
    await node('new').verify();
    await opensAll(node('new'), keys);
    expect(statSync(fileOf(first, tenant ?? newTenant())).mtime).toEqual(before);
    await expect(node('old').verify()).rejects.toThrow('not the one that the keys');
    expect(readdirSync(first).filter((name) => name.startsWith('master'))).toEqual(['master.check']);
    expect(await changeMasterKey(readEnvironment(variables('new', 'old')))).toEqual({
      resealed: 0,
      already: 20,
    });
  });

  it('needs both master keys, and leaves everything as it is where neither opens a key', async () => {
    const keys = await givenKeys(2);
    const change = (master: string, other: string) =>
      changeMasterKey(readEnvironment(variables(master, other)));
    await expect(change('new', '')).rejects.toThrow('MASTER_KEY_OTHER_FILE');
    await expect(change('new', 'new')).rejects.toThrow('MASTER_KEY_OTHER_FILE');
    writeFileSync(join(folder, 'third'), randomBytes(32).toString('hex'), { mode: 0o400 });
    await expect(change('new', 'third')).rejects.toThrow('not the one that the keys');
    await opensAll(node('old'), keys);
    const [tenant] = keys.keys();
    writeFileSync(fileOf(second, tenant ?? newTenant()), randomBytes(60));
    await expect(change('new', 'old')).rejects.toThrow('Neither master key opens');
    await expect(node('new').verify()).rejects.toThrow();
  });

  it('killed again and again in the middle: everything opens with both, nobody starts with one, and it ends', async () => {
    const keys = await givenKeys(TENANTS);
    let kills = 0;
    for (;;) {
      const child = spawn(process.execPath, ['--import', './scripts/lib/typescript.mjs', COMMAND], {
        env: { PATH: process.env['PATH'], ...variables('new', 'old') },
        stdio: ['ignore', 'ignore', 'inherit'],
      });
      if (!(await killedAfter(child, first, 15 + kills * 15))) break;
      kills += 1;
      await opensAll(node('new', 'old'), keys);
      await opensAll(node('old', 'new'), keys);
      await expect(node('old').verify()).rejects.toThrow('MASTER_KEY_OTHER_FILE');
      await expect(node('new').verify()).rejects.toThrow('not the one that the keys');
    }
    expect(kills).toBeGreaterThanOrEqual(3);
    await node('new').verify();
    await opensAll(node('new'), keys);
  });
});

const COMMAND = 'apps/api/src/reseal-keys.ts';

/** Kills the command when so many files of a folder were sealed anew; false when it had come to its end before. */
async function killedAfter(child: ChildProcess, folder: string, files: number): Promise<boolean> {
  const begun = Date.now();
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const changed = (): number =>
    readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
      (entry) =>
        entry.isFile() &&
        /^\d+$/.test(entry.name) &&
        statSync(join(entry.parentPath, entry.name)).ctimeMs > begun,
    ).length;
  while (child.exitCode === null && child.signalCode === null) {
    if (existsSync(join(folder, 'master.next')) && changed() >= files) child.kill('SIGKILL');
    await new Promise((resolve) => setImmediate(resolve));
  }
  const code = await ended;
  if (code !== null && code !== 0) throw new Error(`The command ended with ${String(code)}`);
  return code === null;
}
