import 'reflect-metadata';
import './platform/commands/plain-failures.js';
import { readEnvironment } from './config/environment.js';
import { createDataSource } from './platform/database/data-source.js';
import { chooseObjectStore } from './platform/object-store/choose-object-store.js';
import { SystemClock } from './platform/time/clock.js';
import { expectedObjects } from './store-check/expected-objects.js';
import { checkSpool } from './store-check/spool-check.js';
import { checkStore, type StoreFinding } from './store-check/store-check.js';

// The command behind `npm run store:check`: exit code 0 when nothing was found, 1 otherwise; one JSON line per finding.
const environment = readEnvironment();
const store = await chooseObjectStore(environment, new SystemClock());
const database = await createDataSource(
  environment.DATABASE_SYSTEM_URL,
  1,
  [],
  'rinjo store check',
).initialize();
try {
  const canaries = process.argv.slice(2).map((text) => Buffer.from(text, 'utf8'));
  const rows = (): ReturnType<typeof expectedObjects> => expectedObjects((sql) => database.query(sql));
  const { objects, bytes, findings } = await checkStore(store, rows, { canaries });
  const spool = environment.RECORDING_DIR === '' ? [] : await spoolFindings(canaries);
  for (const finding of [...findings, ...spool]) process.stdout.write(`${JSON.stringify(finding)}\n`);
  process.stdout.write(`${JSON.stringify({ objects, bytes, findings: findings.length + spool.length })}\n`);
  process.exitCode = findings.length + spool.length > 0 ? 1 : 0;
} finally {
  await database.destroy();
}

/** What this node records; other nodes have folders of their own. */
async function spoolFindings(canaries: readonly Buffer[]): Promise<readonly StoreFinding[]> {
  const rows: readonly { readonly id: string }[] = await database.query('select id from recording');
  return checkSpool(environment.RECORDING_DIR, new Set(rows.map(({ id }) => id)), canaries);
}
