import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Fault } from '../lib/fault.mjs';

/**
 * Settings of the key store of a checkout; the master key is made once. One that is lost is never replaced: what it
 * sealed would be lost with it. Throws Fault.
 * @param {string} dataDir
 * @param {NodeJS.ProcessEnv} given settings that somebody has made come first
 * @returns {{ KEYSTORE_DIR?: string, MASTER_KEY_FILE?: string }} nothing where a vault keeps them
 */
export function ensureMasterKey(dataDir, given) {
  if (given['KEY_STORE'] === 'azure-key-vault') return {};
  const KEYSTORE_DIR = given['KEYSTORE_DIR'] ?? join(dataDir, 'keys');
  const MASTER_KEY_FILE = given['MASTER_KEY_FILE'] ?? join(dataDir, 'master.key');
  if (given['MASTER_KEY_FILE'] === undefined && !existsSync(MASTER_KEY_FILE)) {
    if (existsSync(KEYSTORE_DIR))
      throw new Fault(
        `${MASTER_KEY_FILE} is lost, and ${KEYSTORE_DIR} was sealed under it`,
        'Restore it from a backup',
      );
    mkdirSync(dirname(MASTER_KEY_FILE), { recursive: true, mode: 0o700 });
    writeFileSync(MASTER_KEY_FILE, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o400, flag: 'wx' });
  }
  return { KEYSTORE_DIR, MASTER_KEY_FILE };
}
