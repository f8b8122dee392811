import 'reflect-metadata';
import './platform/commands/plain-failures.js';
import { readEnvironment } from './config/environment.js';
import { isWrong, type KeyedTenant, listKeys } from './key-listing/key-listing.js';
import { chooseKeyStore } from './platform/crypto/choose-key-store.js';
import { keyFolders } from './platform/crypto/directory-key-store.js';
import { KeyFiles } from './platform/crypto/key-files.js';
import { createDataSource } from './platform/database/data-source.js';
import { Turns } from './platform/database/turns.js';
import { SystemClock } from './platform/time/clock.js';

// The command behind `npm run keys:list`: a line of JSON for each version of each tenant's key, without the key; exit code 1 when
// something is sealed under a key that is gone, or a second folder lacks one.
const environment = readEnvironment();
const store = await chooseKeyStore(environment, new SystemClock(), new Turns(environment));
const files = environment.KEY_STORE === 'directory' ? new KeyFiles(keyFolders(environment)) : null;
const database = await createDataSource(
  environment.DATABASE_SYSTEM_URL,
  1,
  [],
  'rinjo key list',
).initialize();
try {
  const tenants: readonly KeyedTenant[] = await database.query(
    `select t.tenant_id as "tenantId", t.slug, array(select distinct o.key_version from stored_object o
       where o.tenant_id = t.tenant_id order by 1) as versions
     from tenant t order by t.slug`,
  );
  let wrong = 0;
  for await (const key of listKeys(tenants, store, files, environment.KEY_ROTATION_DAYS)) {
    if (isWrong(key)) wrong += 1;
    process.stdout.write(`${JSON.stringify(key)}\n`);
  }
  process.exitCode = wrong > 0 ? 1 : 0;
} finally {
  await database.destroy();
}
