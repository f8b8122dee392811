import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import { BackingUpModule } from '../backup-command/backing-up.module.js';
import { readEnvironment } from '../config/environment.js';
import { SmokeTest } from '../modules/operations/index.js';
import { commandOptions } from '../platform/commands/command-options.js';
import { KeyStore } from '../platform/crypto/key-store.port.js';
import { ObjectStore } from '../platform/object-store/object-store.port.js';
import { writeWhole } from '../prober/write-whole.js';

// Whether what was restored is an installation: what was found goes into a file, and what is wrong to the error output, with exit code 1.
const OPTIONS = ['superuser', 'target', 'file'] as const;
const {
  superuser = '',
  target = '',
  file = '',
} = commandOptions(
  'look --superuser <role> --target <moment of the loss> --file <for what is found>',
  OPTIONS,
  OPTIONS,
);
const environment = readEnvironment();
const app = await NestFactory.createApplicationContext(BackingUpModule.with(environment), {
  logger: ['error', 'fatal'],
});
try {
  const urlFor = (role: string, database: string): string => {
    const url = new URL(environment.DATABASE_SYSTEM_URL);
    return Object.assign(url, { username: role, pathname: `/${database}` }).href;
  };
  const connect = async (database: string): Promise<pg.Client> => {
    const client = new pg.Client(urlFor(superuser, database));
    client.on('error', () => undefined);
    await client.connect();
    return client;
  };
  const found = await app.get(SmokeTest).run({
    server: { urlFor, connect },
    database: new URL(environment.DATABASE_SYSTEM_URL).pathname.slice(1),
    ...{ objects: app.get(ObjectStore), keys: app.get(KeyStore), target: new Date(target) },
  });
  writeWhole(file, JSON.stringify(found));
} catch (cause) {
  process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n`);
  process.exitCode = 1;
} finally {
  await app.close();
}
