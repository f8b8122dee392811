import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Environment } from '../../config/environment.js';
import { KeyFiles, writeOver } from './key-files.js';
import {
  beginChange,
  CHECK_FILE,
  checkFolders,
  MasterKeys,
  NEXT_FILE,
  resealAll,
  type Resealed,
} from './master-keys.js';
import { keyFolders } from './directory-key-store.js';

/**
 * Seals all keys in the folders under the master key of MASTER_KEY_FILE instead of MASTER_KEY_OTHER_FILE. May be killed at any
 * moment and run again, with nodes at work that have both; afterwards the other one opens nothing. Throws when a key is missing.
 */
export async function changeMasterKey(environment: Environment): Promise<Resealed> {
  const keys = await MasterKeys.read(environment);
  if (!keys.areTwo)
    throw new Error('Set MASTER_KEY_FILE to the new master key and MASTER_KEY_OTHER_FILE to the one before');
  const folders = keyFolders(environment);
  const files = new KeyFiles(folders);
  await checkFolders(keys, folders);
  await files.complete();
  await beginChange(keys, folders);
  const done = await resealAll(keys, files);
  // A node may have made a key under the old one as it was restarted: until a whole round finds none.
  let left = done;
  while (left.resealed > 0) left = await resealAll(keys, files);
  // Last: until here whoever starts needs both.
  for (const folder of folders) {
    await writeOver(join(folder, CHECK_FILE), keys.sealedCheck(CHECK_FILE));
    await rm(join(folder, NEXT_FILE), { force: true });
  }
  return done;
}
