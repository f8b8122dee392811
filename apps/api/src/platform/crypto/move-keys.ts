import type { Environment } from '../../config/environment.js';
import { keyFolders, type DirectoryKeyStore } from './directory-key-store.js';
import { KeyFiles } from './key-files.js';
import type { AzureKeyStore } from './key-vault/azure-key-store.js';

export interface MovedKeys {
  readonly tenants: number;
  readonly moved: number;
  readonly already: number;
}

/**
 * Copies every version of every tenant's key from the folders into the vault, under its number and with its date. May be killed at
 * any moment and run again. The folders stay as they are: whoever has looked that everything opens removes them. Throws when a key
 * does not open, and when the vault has another one in its place.
 */
export async function moveKeys(
  environment: Environment,
  from: DirectoryKeyStore,
  to: Pick<AzureKeyStore, 'adopt' | 'verify'>,
): Promise<MovedKeys> {
  await from.verify();
  await to.verify();
  const tenants = await new KeyFiles(keyFolders(environment)).tenants();
  let [moved, already] = [0, 0];
  for (const tenantId of tenants)
    for (const { version, createdAt } of await from.versions(tenantId))
      if (await to.adopt(tenantId, await from.ofVersion(tenantId, version), createdAt)) moved += 1;
      else already += 1;
  return { tenants: tenants.length, moved, already };
}
