import 'reflect-metadata';
import './platform/commands/plain-failures.js';
import { readEnvironment } from './config/environment.js';
import { addOperator } from './operator-list/operator-list.js';
import { commandOptions } from './platform/commands/command-options.js';
import { createDataSource } from './platform/database/data-source.js';
import { SystemDb } from './platform/database/system-db.js';
import { SystemClock } from './platform/time/clock.js';

// The command behind `npm run operators:add -- --email … [--name …]`: a line of JSON with a link that works once, for a day. For
// somebody who is known already, a new link: their password and authenticator app are worth nothing from then on.
const values = commandOptions(
  'npm run operators:add -- --email <address> [--name <name>]',
  ['email', 'name'],
  ['email'],
);
const environment = readEnvironment();
const database = await createDataSource(
  environment.DATABASE_SYSTEM_URL,
  1,
  [],
  'rinjo operators',
).initialize();
try {
  const added = await addOperator(new SystemDb(database), environment.PUBLIC_URL, new SystemClock(), values);
  process.stdout.write(`${JSON.stringify(added)}\n`);
} finally {
  await database.destroy();
}
