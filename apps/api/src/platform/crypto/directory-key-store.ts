import { randomBytes, randomUUID } from 'node:crypto';
import { link, mkdir, open, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import type { TenantId } from '@rinjo/contract';
import { Environment } from '../../config/environment.js';
import { Clock } from '../time/clock.js';
import { openBytes, sealBytes } from './aead.js';
import { KeyStore, type TenantKey } from './key-store.port.js';
import { readMasterKey } from './master-key.js';

const KEY_BYTES = 32;
/** A key is kept in memory this long, and of so many tenants at most. */
const KEPT_MS = 300_000;
const KEPT_KEYS = 1_000;
/** Sealed under the master key: whoever opens it holds the right one. */
const CHECK_FILE = 'master.check';
const CHECK_TEXT = 'rinjo master key';

interface Kept {
  readonly key: TenantKey;
  readonly until: number;
}

/**
 * Keys in files: one folder per tenant, one file per version, each sealed under the master key for that tenant and
 * version alone. The folder belongs on another volume than the database and into another backup.
 */
@Injectable()
export class DirectoryKeyStore extends KeyStore {
  private readonly kept = new Map<string, Kept>();
  private master: Promise<Buffer> | null = null;

  constructor(
    private readonly environment: Environment,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async verify(): Promise<void> {
    await this.masterKey();
  }

  override async current(tenantId: TenantId): Promise<TenantKey> {
    return this.remembered(tenantId, `${tenantId}|current`, async (master) => {
      const newest = Math.max(0, ...(await this.versions(tenantId)));
      return newest === 0 ? this.create(master, tenantId, 1) : this.read(master, tenantId, newest);
    });
  }

  override ofVersion(tenantId: TenantId, version: number): Promise<TenantKey> {
    return this.remembered(tenantId, `${tenantId}|${version}`, (master) =>
      this.read(master, tenantId, version),
    );
  }

  override async rotate(tenantId: TenantId): Promise<TenantKey> {
    assertTenantId(tenantId);
    const newest = Math.max(0, ...(await this.versions(tenantId)));
    const key = await this.create(await this.masterKey(), tenantId, newest + 1);
    this.forget(tenantId);
    return key;
  }

  override async destroy(tenantId: TenantId, version: number): Promise<void> {
    assertTenantId(tenantId);
    if (version >= Math.max(0, ...(await this.versions(tenantId))))
      throw new Error('The current key of a tenant is not destroyed alone');
    await rm(this.file(tenantId, version), { force: true });
    this.forget(tenantId);
  }

  override forget(tenantId: TenantId): void {
    for (const name of this.kept.keys()) if (name.startsWith(`${tenantId}|`)) this.kept.delete(name);
  }

  override async versions(tenantId: TenantId): Promise<readonly number[]> {
    assertTenantId(tenantId);
    const names = await readdir(join(this.folder(), tenantId)).catch(() => []);
    return names.filter((name) => /^\d+$/.test(name)).map(Number);
  }

  private async remembered(
    tenantId: TenantId,
    name: string,
    fetch: (master: Buffer) => Promise<TenantKey>,
  ): Promise<TenantKey> {
    assertTenantId(tenantId);
    const now = this.clock.now().getTime();
    const known = this.kept.get(name);
    if (known && known.until > now) return known.key;
    const key = await fetch(await this.masterKey());
    this.kept.delete(name);
    const [oldest] = this.kept.keys();
    if (oldest !== undefined && this.kept.size >= KEPT_KEYS) this.kept.delete(oldest);
    this.kept.set(name, { key, until: now + KEPT_MS });
    return key;
  }

  private async read(master: Buffer, tenantId: TenantId, version: number): Promise<TenantKey> {
    const sealed = await readFile(this.file(tenantId, version)).catch(() => {
      throw new Error(`Key ${version} of tenant ${tenantId} is not in the key store`);
    });
    return { version, key: openBytes(master, sealed, place(tenantId, version)) };
  }

  /** Two nodes may make the first key at the same moment: the file that is there first counts for both. */
  private async create(master: Buffer, tenantId: TenantId, version: number): Promise<TenantKey> {
    await mkdir(join(this.folder(), tenantId), { recursive: true, mode: 0o700 });
    const sealed = sealBytes(master, randomBytes(KEY_BYTES), place(tenantId, version));
    await writeOnce(this.file(tenantId, version), sealed);
    return this.read(master, tenantId, version);
  }

  private masterKey(): Promise<Buffer> {
    this.master ??= this.checkedMasterKey().catch((cause: unknown) => {
      this.master = null; // mended meanwhile, perhaps
      throw cause;
    });
    return this.master;
  }

  private async checkedMasterKey(): Promise<Buffer> {
    const master = await readMasterKey(this.environment.MASTER_KEY_FILE);
    const file = join(this.folder(), CHECK_FILE);
    await mkdir(this.folder(), { recursive: true, mode: 0o700 });
    const names = await readdir(this.folder());
    if (!names.includes(CHECK_FILE)) {
      if (names.some((name) => !name.startsWith('.')))
        throw new Error(
          `${CHECK_FILE} is missing in KEYSTORE_DIR although there are keys: restore it from its backup`,
        );
      await writeOnce(file, sealBytes(master, Buffer.from(CHECK_TEXT), CHECK_FILE));
    }
    try {
      openBytes(master, await readFile(file), CHECK_FILE);
    } catch {
      throw new Error('The master key is not the one that the keys in KEYSTORE_DIR were sealed under');
    }
    return master;
  }

  private folder(): string {
    if (this.environment.KEYSTORE_DIR === '')
      throw new Error('KEYSTORE_DIR is not set: secrets of tenants cannot be kept');
    return this.environment.KEYSTORE_DIR;
  }

  private file(tenantId: TenantId, version: number): string {
    return join(this.folder(), tenantId, String(version));
  }
}

function place(tenantId: TenantId, version: number): string {
  return `${tenantId}|${version}`;
}

/** It becomes a path. */
function assertTenantId(tenantId: TenantId): void {
  if (!/^[0-9a-f-]{36}$/.test(tenantId)) throw new Error('Not the id of a tenant');
}

/** Writes a file as a whole, on disk, unless it is there already. */
async function writeOnce(file: string, content: Buffer): Promise<void> {
  const draft = join(file, '..', `.${randomUUID()}`);
  const handle = await open(draft, 'wx', 0o600);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
  try {
    await link(draft, file);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
  } finally {
    await rm(draft, { force: true });
  }
}
