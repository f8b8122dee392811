import 'reflect-metadata';
import './platform/commands/plain-failures.js';
import { readEnvironment } from './config/environment.js';
import { RELEASE } from './config/release.js';
import { LoadTests, readLoadTest } from './modules/operations/index.js';
import { commandOptions } from './platform/commands/command-options.js';
import { createDataSource } from './platform/database/data-source.js';
import { SystemDb } from './platform/database/system-db.js';
import { SystemClock } from './platform/time/clock.js';

// The command behind `npm run load-tests:add -- --calls … --people … --minutes … --loss … --hardware … [--nodes …] [--date …]
// [--release …]`: enters what the installation carried, and prints every load test that it knows. Without --calls it only prints.
const values = commandOptions(
  'npm run load-tests:add -- [--calls <n> --people <n> --minutes <n> --loss <percent> --hardware <text> [--nodes <n>] [--date <day>] [--release <version>]]',
  ['calls', 'people', 'minutes', 'loss', 'hardware', 'nodes', 'date', 'release'],
);
const environment = readEnvironment();
const database = await createDataSource(
  environment.DATABASE_SYSTEM_URL,
  1,
  [],
  'rinjo load tests',
).initialize();
try {
  const tests = new LoadTests(new SystemDb(database));
  const now = new SystemClock().now();
  if (Object.keys(values).length > 0) await tests.add(readLoadTest(values, RELEASE, now), now);
  for (const test of await tests.list()) process.stdout.write(`${JSON.stringify(test)}\n`);
} finally {
  await database.destroy();
}
