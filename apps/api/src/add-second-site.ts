import 'reflect-metadata';
import './platform/commands/plain-failures.js';
import { readEnvironment } from './config/environment.js';
import { parsePlace, Registering, SecondSites, SITE_NAME } from './modules/operations/index.js';
import { commandOptions } from './platform/commands/command-options.js';
import { UuidIds } from './platform/crypto/ids.js';
import { createDataSource } from './platform/database/data-source.js';
import { SystemDb } from './platform/database/system-db.js';
import { DomainError } from './platform/errors/domain-error.js';
import { SystemClock } from './platform/time/clock.js';
import { writeWhole } from './prober/write-whole.js';

// The command behind `npm run second-site:add -- --name … --place … --file …`: registers the second site, and writes what its machine
// needs into a file, for that machine alone.
const OPTIONS = ['name', 'place', 'file'] as const;
const USAGE =
  'npm run second-site:add -- --name <name> --place "JP Osaka" --file <where to write the credentials>';
const { name = '', place = '', file = '' } = commandOptions(USAGE, OPTIONS, OPTIONS);
const environment = readEnvironment();
const database = await createDataSource(
  environment.DATABASE_SYSTEM_URL,
  1,
  [],
  'rinjo second site',
).initialize();
try {
  if (!SITE_NAME.test(name)) throw new Error('Give --name, of small letters, digits and hyphens');
  const parsed = parsePlace(place);
  if (!parsed)
    throw new Error('Give --place, e.g. "JP Osaka": code of the country (ISO 3166-1), then the region');
  const sites = new SecondSites(new SystemDb(database), new UuidIds(), new SystemClock());
  const { site, credentials } = await new Registering(sites, environment).register({ name, ...parsed }, null);
  writeWhole(file, `${JSON.stringify(credentials, null, 2)}\n`);
  process.stdout.write(`${JSON.stringify({ ...site, file })}\n`);
} catch (cause) {
  if (!(cause instanceof DomainError)) throw cause;
  process.stderr.write(
    cause.code === 'PLACE_NOT_ALLOWED'
      ? `Data may not be there: PLACES_ALLOWED is ${environment.PLACES_ALLOWED}\n`
      : 'There is a second site already: npm run second-site:remove\n',
  );
  process.exitCode = 1;
} finally {
  await database.destroy();
}
