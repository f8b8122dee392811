import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TenantId, UUID_SHAPE } from '@rinjo/contract';
import type { Environment } from '../../../../config/environment.js';
import { keyFolders } from '../../../../platform/crypto/directory-key-store.js';
import { KeyFiles, readOrNull } from '../../../../platform/crypto/key-files.js';
import { CHECK_FILE } from '../../../../platform/crypto/master-keys.js';
import { readMasterKey } from '../../../../platform/crypto/master-key.js';
import type { BackupStore } from '../store/backup-store.js';

const CONTAINER = 'backup-keys';
const TENANT_KEY = new RegExp(String.raw`^(${UUID_SHAPE})-(\d+)-[0-9a-f]{16}\.key$`);
const MASTER_KEY = /^master-(\d{14})-[0-9a-f]{16}\.key$/;

/** Names say what is in them, without opening them: a key that was sealed anew is another object. */
const mark = (content: Buffer): string => createHash('sha256').update(content).digest('hex').slice(0, 16);

/**
 * Keys of tenants in the store of backups, apart from the generations (check sheet 9.7): what was destroyed here goes there too within
 * minutes, so that an older database does not bring an erased tenant back. What is merely missing here stays there. Keys in a vault stay in
 * the vault. Throws BackupFault.
 */
export async function copyKeys(environment: Environment, store: BackupStore, now: Date): Promise<void> {
  if (environment.KEY_STORE !== 'directory') return;
  const there = new Set((await store.list(CONTAINER)).map(({ name }) => name));
  const files = new KeyFiles(keyFolders(environment));
  for (const tenantId of await files.tenants()) {
    for (const { version } of await files.versions(tenantId)) {
      const content = await files.read(tenantId, version);
      if (content === null) continue; // destroyed at this moment: the next round
      const name = `${tenantId}-${String(version)}-${mark(content)}.key`;
      if (!there.has(name)) await store.write(CONTAINER, name, [content]);
      for (const other of versionsOf(there, tenantId, version))
        if (other !== name) await store.delete(CONTAINER, other);
    }
    for (const version of await files.destroyed(tenantId))
      for (const name of versionsOf(there, tenantId, version)) await store.delete(CONTAINER, name);
  }
  await copyCheck(environment, store, there);
  await copyMasterKey(environment, store, there, now);
}

/** By which a key store knows its master key. */
async function copyCheck(
  environment: Environment,
  store: BackupStore,
  there: ReadonlySet<string>,
): Promise<void> {
  const [folder = ''] = keyFolders(environment);
  const content = await readOrNull(join(folder, CHECK_FILE));
  if (content === null) return;
  const name = `check-${mark(content)}.key`;
  if (!there.has(name)) await store.write(CONTAINER, name, [content]);
  for (const other of there)
    if (other.startsWith('check-') && other !== name) await store.delete(CONTAINER, other);
}

const versionsOf = (names: ReadonlySet<string>, tenantId: TenantId, version: number): readonly string[] =>
  [...names].filter((name) => name.startsWith(`${tenantId}-${String(version)}-`));

/** The key that the others are sealed under. With a new one the one before stays: files may be sealed under it still. */
async function copyMasterKey(
  { MASTER_KEY_FILE }: Environment,
  store: BackupStore,
  there: ReadonlySet<string>,
  now: Date,
): Promise<void> {
  const key = await readMasterKey(MASTER_KEY_FILE);
  const suffix = `-${mark(Buffer.concat([Buffer.from('rinjo master key'), key]))}.key`;
  if ([...there].some((name) => name.startsWith('master-') && name.endsWith(suffix))) return;
  const time = now.toISOString().replace(/\D/g, '').slice(0, 14);
  await store.write(CONTAINER, `master-${time}${suffix}`, [Buffer.from(key.toString('base64url'), 'utf8')]);
}

export interface RestoredKeys {
  readonly tenants: number;
  readonly keys: number;
  /** Whether the key is there that they are sealed under. */
  readonly masterKey: boolean;
}

/** Puts the keys that are there now into a folder, whatever the age of the database: those that were destroyed since do not come back. */
export async function restoreKeys(
  store: BackupStore,
  folder: string,
  masterKeyFile: string,
): Promise<RestoredKeys> {
  const names = (await store.list(CONTAINER)).map(({ name }) => name);
  const tenants = new Set<string>();
  let keys = 0;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const name of names) {
    const [, tenantId, version] = TENANT_KEY.exec(name) ?? [];
    if (tenantId === undefined || version === undefined) continue;
    await mkdir(join(folder, tenantId), { recursive: true, mode: 0o700 });
    await writeFile(join(folder, tenantId, version), await store.readWhole(CONTAINER, name), { mode: 0o600 });
    tenants.add(tenantId);
    keys += 1;
  }
  const check = names.find((name) => name.startsWith('check-'));
  if (check !== undefined)
    await writeFile(join(folder, CHECK_FILE), await store.readWhole(CONTAINER, check), { mode: 0o600 });
  const master = names
    .filter((name) => MASTER_KEY.test(name))
    .sort()
    .at(-1);
  if (master !== undefined)
    await writeFile(masterKeyFile, await store.readWhole(CONTAINER, master), { mode: 0o400 });
  return { tenants: tenants.size, keys, masterKey: master !== undefined };
}
