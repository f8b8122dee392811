import 'reflect-metadata';
import './platform/commands/plain-failures.js';
import { readEnvironment } from './config/environment.js';
import { commandOptions } from './platform/commands/command-options.js';
import { createDataSource } from './platform/database/data-source.js';
import { SystemDb } from './platform/database/system-db.js';
import { removeProber } from './prober-list/prober-list.js';

// The command behind `npm run probers:remove -- --name …`; exit code 1 when there is none of that name.
const values = commandOptions('npm run probers:remove -- --name <name>', ['name'], ['name']);
const environment = readEnvironment();
const database = await createDataSource(environment.DATABASE_SYSTEM_URL, 1, [], 'rinjo probers').initialize();
try {
  if (!(await removeProber(new SystemDb(database), values.name ?? ''))) process.exitCode = 1;
} finally {
  await database.destroy();
}
