import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { KeyStore } from '../../apps/api/src/platform/crypto/key-store.port.js';
import { startApp } from '../support/app.js';
import { TestDatabase } from '../support/test-database.js';

/** Case 41: a missing or wrong master key at boot is refused, and no key is made. */
let database: TestDatabase;
beforeAll(async () => {
  database = await TestDatabase.create();
});
afterAll(() => database.drop());

it('41 boot without a master key is refused and makes no key', async () => {
  const environment = { MASTER_KEY_FILE: '' };
  await expect(startApp({ database, environment })).rejects.toThrow('MASTER_KEY_FILE is not set');
  expect(existsSync(database.keySettings.KEYSTORE_DIR)).toBe(false);
});

it('41 boot with another master key than the keys were sealed under is refused', async () => {
  const { KEYSTORE_DIR } = database.keySettings;
  const app = await startApp({ database });
  const tenant = await app.given.tenant();
  await app.get(KeyStore).current(tenant.id);
  await app.close();
  const before = readdirSync(KEYSTORE_DIR, { recursive: true }).sort();

  const other = join(dirname(KEYSTORE_DIR), 'other.key');
  writeFileSync(other, randomBytes(32).toString('base64url'), { mode: 0o400 });
  const environment = { MASTER_KEY_FILE: other };
  await expect(startApp({ database, environment })).rejects.toThrow('not the one that the keys');
  expect(readdirSync(KEYSTORE_DIR, { recursive: true }).sort()).toEqual(before);
});
