import 'reflect-metadata';
import './platform/commands/plain-failures.js';
import { NestFactory } from '@nestjs/core';
import { Environment, readEnvironment } from './config/environment.js';
import { CreateUserUseCase } from './modules/identity/index.js';
import { TenantLookup, TenantRegistry } from './modules/tenancy/index.js';
import { commandOptions } from './platform/commands/command-options.js';
import { SystemDb } from './platform/database/system-db.js';
import { Clock } from './platform/time/clock.js';
import { SeedModule } from './prepare/seed.module.js';
import { writeCredentials } from './prober/credentials.js';
import { addProber } from './prober-list/prober-list.js';

// The command behind `npm run probers:add -- --name … --file …`: writes what the prober needs into a file, for its machine alone.
const { name = '', file = '' } = commandOptions(
  'npm run probers:add -- --name <name> --file <where to write the credentials>',
  ['name', 'file'],
  ['name', 'file'],
);
// Beside an API that runs with the same settings: what is of that process alone is left to it.
const ownedByTheApi = { METRICS_PORT: 0, RECORDING_DIR: '', LOG_SPOOL_DIR: '' };
const environment = Object.assign(new Environment(), readEnvironment(), ownedByTheApi);
const app = await NestFactory.createApplicationContext(SeedModule.with(environment), {
  logger: ['error', 'fatal'],
});
try {
  const credentials = await addProber(
    {
      system: app.get(SystemDb),
      lookup: app.get(TenantLookup),
      registry: app.get(TenantRegistry),
      createUser: app.get(CreateUserUseCase),
      clock: app.get(Clock),
      url: environment.PUBLIC_URL,
    },
    name,
  );
  writeCredentials(file, credentials);
  process.stdout.write(`${JSON.stringify({ name, file, email: credentials.email })}\n`);
} finally {
  await app.close();
}
