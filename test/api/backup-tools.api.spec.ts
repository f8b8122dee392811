import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Backups, RestoreDrill, WalPrograms } from '../../apps/api/src/modules/operations/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { BackedUpServer } from '../support/backed-up-server.js';
import { TestDatabase } from '../support/test-database.js';

/** PostgreSQL's own tools come with Debian's packages; the npm package of PostgreSQL has none. */
const TOOLS = '/usr/lib/postgresql/15/bin';
const withTools = existsSync(join(TOOLS, 'pg_basebackup')) ? describe : describe.skip;

withTools('a backup by pg_basebackup, of the oldest PostgreSQL', () => {
  let server: BackedUpServer;
  let app: TestApp;

  beforeAll(async () => {
    server = await BackedUpServer.start(15);
    const database = await TestDatabase.create();
    app = await startApp({
      database,
      environment: { ...(await server.settings(database.name)), POSTGRES_BIN_DIR: TOOLS },
      override: (builder) => builder.overrideProvider(WalPrograms).useValue(server.programs),
    });
  });
  afterAll(async () => {
    await app.close();
    await server.close();
    await app.database.forget();
  });

  it('is verified, sealed and restored like one of files', async () => {
    const made = await app.get(Backups).make();
    expect(made?.manifest).toMatchObject({ method: 'tools', postgresMajor: 15 });
    expect(await app.get(RestoreDrill).run('restore-loss')).toMatchObject({ failure: null });
  });
});
