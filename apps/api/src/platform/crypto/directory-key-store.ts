import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { TenantId } from '@rinjo/contract';
import { Environment } from '../../config/environment.js';
import { Clock } from '../time/clock.js';
import { KeyFiles } from './key-files.js';
import { assertTenantId, KeptKeys } from './kept-keys.js';
import { KeyStore, type KeyVersion, TenantErased, type TenantKey } from './key-store.port.js';
import { checkFolders, MasterKeys, placeOf } from './master-keys.js';

const KEY_BYTES = 32;

/**
 * Keys in files: one folder per tenant, one file per version, each sealed under the master key for that tenant and
 * version alone. The folder belongs on another volume than the database and into another backup; a second one is written at the same
 * time and answers for what the first has lost.
 */
@Injectable()
export class DirectoryKeyStore extends KeyStore {
  private readonly kept: KeptKeys;
  private master: Promise<MasterKeys> | null = null;

  constructor(
    private readonly environment: Environment,
    clock: Clock,
  ) {
    super();
    this.kept = new KeptKeys(clock);
  }

  override async verify(): Promise<void> {
    await this.masterKeys();
    await this.files().complete();
  }

  override async current(tenantId: TenantId): Promise<TenantKey> {
    assertTenantId(tenantId);
    return this.kept.get(tenantId, null, async () => {
      // Looked at once: of two nodes that find nothing, both make the same version, however late one of them is.
      const { newest, next } = await this.files().latest(tenantId);
      return newest === null ? this.create(tenantId, next) : this.read(tenantId, newest);
    });
  }

  override async ofVersion(tenantId: TenantId, version: number): Promise<TenantKey> {
    assertTenantId(tenantId);
    return this.kept.get(tenantId, version, () => this.read(tenantId, version));
  }

  override async rotate(tenantId: TenantId): Promise<TenantKey> {
    assertTenantId(tenantId);
    const key = await this.create(tenantId, (await this.files().latest(tenantId)).next);
    this.forget(tenantId);
    return key;
  }

  override async versions(tenantId: TenantId): Promise<readonly KeyVersion[]> {
    assertTenantId(tenantId);
    return (await this.files().versions(tenantId)).map((version) => ({ ...version, goneAt: null }));
  }

  override async destroy(tenantId: TenantId, version: number): Promise<null> {
    assertTenantId(tenantId);
    const newest = (await this.files().versions(tenantId)).at(-1);
    if (version >= (newest?.version ?? 0))
      throw new Error('The current key of a tenant is not destroyed alone');
    await this.files().destroy(tenantId, version);
    this.forget(tenantId);
    return null;
  }

  override async destroyAll(tenantId: TenantId): Promise<null> {
    assertTenantId(tenantId);
    await this.files().markErased(tenantId); // first: from then on nobody makes another
    for (const { version } of await this.files().versions(tenantId))
      await this.files().destroy(tenantId, version);
    this.forget(tenantId);
    return null;
  }

  override isErased(tenantId: TenantId): Promise<boolean> {
    assertTenantId(tenantId);
    return this.files().isErased(tenantId);
  }

  override forget(tenantId: TenantId): void {
    this.kept.forget(tenantId);
  }

  private async read(tenantId: TenantId, version: number): Promise<TenantKey> {
    const master = await this.masterKeys();
    const sealed = await this.files().read(tenantId, version);
    if (sealed === null) throw new Error(`Key ${version} of tenant ${tenantId} is not in the key store`);
    return { version, key: master.open(sealed, placeOf(tenantId, version)) };
  }

  /** Two nodes may make the same version at the same moment: the file that is there first counts for both. */
  private async create(tenantId: TenantId, version: number): Promise<TenantKey> {
    const master = await this.masterKeys();
    if (await this.files().isErased(tenantId)) throw new TenantErased(tenantId);
    const place = placeOf(tenantId, version);
    const sealed = await this.files().create(tenantId, version, master.seal(randomBytes(KEY_BYTES), place));
    return { version, key: master.open(sealed, place) };
  }

  private masterKeys(): Promise<MasterKeys> {
    this.master ??= this.checkedMasterKeys().catch((cause: unknown) => {
      this.master = null; // mended meanwhile, perhaps
      throw cause;
    });
    return this.master;
  }

  private async checkedMasterKeys(): Promise<MasterKeys> {
    const keys = await MasterKeys.read(this.environment);
    await checkFolders(keys, keyFolders(this.environment));
    return keys;
  }

  private files(): KeyFiles {
    return new KeyFiles(keyFolders(this.environment));
  }
}

/** The folder of the keys, and the second one if there is one. */
export function keyFolders({ KEYSTORE_DIR, KEYSTORE_REPLICA_DIR }: Environment): readonly string[] {
  if (KEYSTORE_DIR === '') throw new Error('KEYSTORE_DIR is not set: secrets of tenants cannot be kept');
  return KEYSTORE_REPLICA_DIR === '' ? [KEYSTORE_DIR] : [KEYSTORE_DIR, KEYSTORE_REPLICA_DIR];
}
