import 'reflect-metadata';
import './platform/commands/plain-failures.js';
import { readEnvironment } from './config/environment.js';
import { SecondSites } from './modules/operations/index.js';
import { commandOptions } from './platform/commands/command-options.js';
import { UuidIds } from './platform/crypto/ids.js';
import { createDataSource } from './platform/database/data-source.js';
import { SystemDb } from './platform/database/system-db.js';
import { SystemClock } from './platform/time/clock.js';

// The command behind `npm run second-site:remove`; exit code 1 when none is registered.
commandOptions('npm run second-site:remove', []);
const database = await createDataSource(
  readEnvironment().DATABASE_SYSTEM_URL,
  1,
  [],
  'rinjo second site',
).initialize();
try {
  const sites = new SecondSites(new SystemDb(database), new UuidIds(), new SystemClock());
  if (!(await sites.remove(null))) process.exitCode = 1;
} finally {
  await database.destroy();
}
