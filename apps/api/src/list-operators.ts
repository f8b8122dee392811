import 'reflect-metadata';
import './platform/commands/plain-failures.js';
import { readEnvironment } from './config/environment.js';
import { listOperators } from './operator-list/operator-list.js';
import { createDataSource } from './platform/database/data-source.js';
import { SystemDb } from './platform/database/system-db.js';

// The command behind `npm run operators:list`: a line of JSON for each operator, without secrets.
const environment = readEnvironment();
const database = await createDataSource(
  environment.DATABASE_SYSTEM_URL,
  1,
  [],
  'rinjo operators',
).initialize();
try {
  for (const operator of await listOperators(new SystemDb(database)))
    process.stdout.write(`${JSON.stringify(operator)}\n`);
} finally {
  await database.destroy();
}
