import 'reflect-metadata';
import './platform/commands/plain-failures.js';
import { readEnvironment } from './config/environment.js';
import { removeOperator } from './operator-list/operator-list.js';
import { commandOptions } from './platform/commands/command-options.js';
import { createDataSource } from './platform/database/data-source.js';
import { SystemDb } from './platform/database/system-db.js';

// The command behind `npm run operators:remove -- --email …`: signed out everywhere at once; grants end within seconds. Exit code 1
// when there is no such operator.
const values = commandOptions('npm run operators:remove -- --email <address>', ['email'], ['email']);
const environment = readEnvironment();
const database = await createDataSource(
  environment.DATABASE_SYSTEM_URL,
  1,
  [],
  'rinjo operators',
).initialize();
try {
  const removed = await removeOperator(new SystemDb(database), values.email ?? '');
  process.stdout.write(`${JSON.stringify({ removed })}\n`);
  process.exitCode = removed ? 0 : 1;
} finally {
  await database.destroy();
}
