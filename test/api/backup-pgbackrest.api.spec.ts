import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  Backups,
  BackupSealed,
  Heartbeat,
  openBackupStore,
  restoreInstallation,
  verifyGeneration,
  WalPrograms,
} from '../../apps/api/src/modules/operations/index.js';
import { readBackupEnvironment } from '../../apps/api/src/config/environment.js';
import { SystemClock } from '../../apps/api/src/platform/time/clock.js';
import { startApp, type TestApp } from '../support/app.js';
import { BackedUpServer } from '../support/backed-up-server.js';
import { TestDatabase } from '../support/test-database.js';

/** Debian's; it knows PostgreSQL up to 15. */
const PROGRAM = '/usr/bin/pgbackrest';
const withTool = existsSync(PROGRAM) ? describe : describe.skip;
if (!existsSync(PROGRAM)) process.stderr.write('pgbackrest is not installed: its backups are not tested\n');

withTool('a backup by pgBackRest', () => {
  let server: BackedUpServer;
  let app: TestApp;
  const clock = new SystemClock();

  beforeAll(async () => {
    server = await BackedUpServer.start(15, 'pgbackrest');
    const database = await TestDatabase.create();
    app = await startApp({
      database,
      environment: await server.settings(database.name),
      override: (builder) => builder.overrideProvider(WalPrograms).useValue(server.programs),
    });
  });
  afterAll(async () => {
    await app.close();
    await server.close();
    await app.database.forget();
  });

  it('is made, read again, entered and sealed', async () => {
    const made = await app.get(Backups).make();
    expect(made?.manifest).toMatchObject({
      ...{ method: 'pgbackrest', postgresMajor: 15, parts: [] },
      repository: { databaseBytes: expect.any(Number) },
    });
    const rows = await app.database.query(
      'select method, database_bytes > stored_bytes as packed from backup_set',
    );
    expect(rows).toEqual([{ method: 'pgbackrest', packed: true }]);
    expect(await app.database.query('select generations, gaps from backup_listing')).toEqual([
      { generations: 1, gaps: 0 },
    ]);
    expect(await app.get(BackupSealed).run()).toMatchObject({ outcome: 'passed' });
  });

  it('comes back as it was at a moment', async () => {
    await app.get(Heartbeat).now();
    const [before] = await app.database.query<{ at: Date }>('select clock_timestamp() as at');
    await app.get(Heartbeat).now();
    await app.get(Backups).copy();
    await server.archived();
    const settings = await server.environment(app.database.name);
    const restored = await restoreInstallation({
      ...{ settings, store: await openBackupStore(settings, clock), clock, programs: server.programs },
      ...{ into: join(server.folder, 'moment'), at: before?.at ?? null },
    });
    expect(restored.heartbeatAt?.getTime()).toBeLessThanOrEqual(before?.at.getTime() ?? 0);
  });

  it('does not open with another key, and an altered file is found', async () => {
    const settings = await server.environment(app.database.name);
    const store = await openBackupStore(settings, clock);
    const made = await app.database.query<{ generation: string }>('select generation from backup_set');
    const manifest = JSON.parse(
      (await store.readWhole('backup-generations', `${made[0]?.generation ?? ''}.manifest`)).toString(),
    ) as Parameters<typeof verifyGeneration>[2];

    const other = join(server.folder, 'other.key');
    writeFileSync(other, randomBytes(32).toString('hex'), { mode: 0o400 });
    const stranger = readBackupEnvironment({
      ...(await server.settings(app.database.name)),
      BACKUP_KEY_FILE: other,
    });
    const theirs = await openBackupStore(stranger, clock);
    await expect(verifyGeneration(stranger, theirs, manifest)).rejects.toMatchObject({
      code: 'BACKUP_SEALED',
    });

    await verifyGeneration(settings, store, manifest);
    const folder = join(server.folder, 'repository');
    const file =
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).find((path) => path.endsWith('/1255.zst')) ??
      '';
    const bytes = readFileSync(join(folder, file));
    bytes[1000] = (bytes[1000] ?? 0) ^ 1;
    writeFileSync(join(folder, file), bytes);
    await expect(verifyGeneration(settings, store, manifest)).rejects.toMatchObject({
      code: 'BACKUP_ALTERED',
    });
  });
});
