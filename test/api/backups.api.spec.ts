import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  Backups,
  Heartbeat,
  openBackupStore,
  RestoreDrill,
  restoreInstallation,
  storedGenerations,
  WalPrograms,
} from '../../apps/api/src/modules/operations/index.js';
import { SystemClock } from '../../apps/api/src/platform/time/clock.js';
import { startApp, type TestApp } from '../support/app.js';
import { BackedUpServer } from '../support/backed-up-server.js';
import { contentOf, keepIn, sha256Of } from '../support/evidence.js';
import { GivenTenant } from '../support/given.js';
import { TestDatabase } from '../support/test-database.js';

describe('a machine that is lost', () => {
  let server: BackedUpServer;
  let database: TestDatabase;
  let app: TestApp;
  let tenant: GivenTenant;
  const originals = [randomBytes(300_000), randomBytes(70_000)] as const;
  const ids: string[] = [];

  beforeAll(async () => {
    server = await BackedUpServer.start();
    database = await TestDatabase.create();
    app = await started(database, await server.settings(database.name));
    tenant = await app.given.tenant({ name: 'Yamada Works' });
  });
  afterAll(async () => {
    await server.close();
  });

  function started(on: TestDatabase, environment: Record<string, string>): Promise<TestApp> {
    return startApp({
      database: on,
      environment,
      override: (builder) => builder.overrideProvider(WalPrograms).useValue(server.programs),
    });
  }

  it('makes a backup that is read again, and enters it', async () => {
    ids.push((await keepIn(app, tenant, originals[0], { name: 'before.bin' })).id);
    await app.get(Heartbeat).now();
    const made = await app.get(Backups).make();
    expect(made?.manifest).toMatchObject({ method: 'files', postgresMajor: 18, superuser: 'postgres' });
    const [row] = await database.query<{ place: string; whole: boolean }>(
      'select place, verified_at >= ended_at as whole from backup_set',
    );
    expect(row).toEqual({ place: 'node', whole: true });
    const store = await openBackupStore(await server.environment(database.name), new SystemClock());
    expect(await storedGenerations(store)).toMatchObject([{ name: made?.manifest.generation, whole: true }]);
  });

  it('is restored in drills, which say how long it took and how much was lost', async () => {
    const drill = app.get(RestoreDrill);
    const loss = await drill.run('restore-loss');
    expect(loss).toMatchObject({ failure: null, measured: { objects: 1, originalsLostMs: 0 } });
    expect(loss?.measured.recoveryMs).toBeGreaterThan(0);
    expect(loss?.measured.lostMs).toBeLessThan(60_000);
    expect(await drill.run('restore-point')).toMatchObject({ failure: null });
    const rows = await database.query('select kind, passed from drill order by started_at');
    expect(rows).toEqual([
      { kind: 'restore-loss', passed: true },
      { kind: 'restore-point', passed: true },
    ]);
  });

  it('comes back elsewhere with what came after the backup, byte for byte', async () => {
    ids.push((await keepIn(app, tenant, originals[1], { name: 'after.bin' })).id);
    await app.get(Heartbeat).now();
    const [beat] = await database.query<{ at: Date }>('select beat_at as at from heartbeat');
    await app.get(Backups).copy();
    await server.archived();
    const lostAt = Date.now();
    const settings = await server.environment(database.name);
    await app.close();
    await server.lose();

    await database.forget();

    const into = join(server.folder, 'new machine');
    const clock = new SystemClock();
    const store = await openBackupStore(settings, clock);
    const options = { settings, store, clock, into, at: null, programs: server.programs };
    const restored = await restoreInstallation(options);
    expect(restored).toMatchObject({ objects: 2, masterKey: true });
    // Drills begin by themselves: keys of their tenants may be among those that came back.
    expect(restored.tenants).toBeGreaterThanOrEqual(1);
    expect(restored.heartbeatAt?.getTime()).toBeGreaterThanOrEqual(beat?.at.getTime() ?? Infinity);
    expect(lostAt - (restored.heartbeatAt?.getTime() ?? 0)).toBeLessThan(120_000);

    await expect(restoreInstallation(options)).rejects.toMatchObject({ code: 'BACKUP_TARGET' });

    await server.startOn(join(into, 'postgres'));
    const again = await TestDatabase.open(database.name);
    const keys = {
      ...{ OBJECT_STORE_DIR: join(into, 'objects'), KEYSTORE_DIR: join(into, 'keys') },
      MASTER_KEY_FILE: join(into, 'master.key'),
    };
    const back = await started(again, { ...keys, BACKUP_STORE: 'off' });
    try {
      const { client } = await new GivenTenant(again, back.url, tenant.id, tenant.slug).signedIn('admin');
      for (const [index, id] of ids.entries()) {
        const { status, bytes } = await contentOf(client, id);
        expect({ status, sha256: sha256Of(bytes) }).toEqual({
          status: 200,
          sha256: sha256Of(originals[index] ?? Buffer.of()),
        });
      }
    } finally {
      await back.close();
      await again.drop();
    }
  });
});
