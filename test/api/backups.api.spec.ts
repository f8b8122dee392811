import { randomBytes } from 'node:crypto';
import { chmodSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ErasureView, SuppressionView } from '@rinjo/contract';
import {
  Backups,
  Heartbeat,
  LifeSweep,
  openBackupStore,
  RestoreDrill,
  restoreInstallation,
  storedGenerations,
  SUPPRESSION_CONTAINER,
  WalPrograms,
} from '../../apps/api/src/modules/operations/index.js';
import { SystemClock } from '../../apps/api/src/platform/time/clock.js';
import { startApp, type TestApp } from '../support/app.js';
import { BackedUpServer } from '../support/backed-up-server.js';
import { contentOf, keepIn, sha256Of } from '../support/evidence.js';
import { GivenTenant, type GivenUser } from '../support/given.js';
import { refusal } from '../support/http-client.js';
import { signedInOperator } from '../support/operators.js';
import { TestDatabase } from '../support/test-database.js';

describe('a machine that is lost', () => {
  let server: BackedUpServer;
  let database: TestDatabase;
  let app: TestApp;
  let tenant: GivenTenant;
  const originals = [randomBytes(300_000), randomBytes(70_000)] as const;
  const ids: string[] = [];
  let gone: GivenTenant;
  let leaver: GivenUser;
  let hasty: GivenUser;
  let admin: GivenUser;
  let before = new Date(0);

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

  it('says that nothing is erased before the store of backups knows of it', async () => {
    gone = await app.given.tenant({ name: 'Gone Works' });
    await keepIn(app, gone, originals[1], { name: 'gone.bin' });
    leaver = await tenant.user({ displayName: 'Leaver', email: 'leaver@yamada.test' });
    hasty = await tenant.user({ displayName: 'Hasty', email: 'hasty@yamada.test' });
    admin = await tenant.user({ roles: ['admin'] });
    await database.query(
      'insert into tenant_security (tenant_id, version, mfa_required_roles, break_glass_user_id) values ($1, 1, $2, $3)',
      [tenant.id, [], leaver.id],
    );
    await app.get(Heartbeat).now();
    await server.archived();
    [{ at: before } = { at: before }] = await database.query<{ at: Date }>('select clock_timestamp() as at');
    await app.get(Heartbeat).now(); // a change that recovery can stop before

    await database.query('update tenant_security set break_glass_user_id = null');
    const client = await tenant.clientFor(admin);
    const owner = await gone.clientFor(await gone.user({ roles: ['admin'] }));
    const operator = (await signedInOperator(app)).client;
    const waiting = async (): Promise<number> =>
      (await operator.get<SuppressionView>('/operator/suppression')).body.waiting;
    const stateOfGone = async (): Promise<string | undefined> =>
      (await operator.get<ErasureView[]>('/operator/erasures')).body.find((one) => one.tenant.id === gone.id)
        ?.state;

    const away = `${server.backups} away`;
    renameSync(server.backups, away);
    expect(await client.delete(`/users/${leaver.id}`)).toMatchObject(refusal(503, 'ERASURE_PENDING'));
    expect(await client.delete(`/users/${leaver.id}`)).toMatchObject(refusal(503, 'ERASURE_PENDING'));
    expect(await client.get(`/users/${leaver.id}`)).toMatchObject(refusal(404, 'NOT_FOUND'));
    expect(await owner.post('/tenant/cancellation', { graceDays: 0 })).toMatchObject({ status: 200 });
    await app.get(LifeSweep).now();
    expect([await stateOfGone(), await waiting()]).toEqual(['rows_purged', 2]);

    renameSync(away, server.backups);
    await app.get(LifeSweep).now();
    expect([await stateOfGone(), await waiting()]).toEqual(['listed', 0]);
    expect(await client.delete(`/users/${leaver.id}`)).toMatchObject(refusal(404, 'NOT_FOUND'));
    const rows = await database.query(
      'select kind from suppression_entry where subject = any ($1) order by kind',
      [[leaver.id, gone.id]],
    );
    expect(rows).toEqual([{ kind: 'tenant' }, { kind: 'user' }]);
  });

  it('comes back elsewhere with what came after the backup, byte for byte', async () => {
    ids.push((await keepIn(app, tenant, originals[1], { name: 'after.bin' })).id);
    await app.get(Heartbeat).now();
    const [beat] = await database.query<{ at: Date }>('select beat_at as at from heartbeat');
    await app.get(Backups).copy();
    await server.archived();
    const lostAt = Date.now();
    const settings = await server.environment(database.name);
    // Erased in the very last moment: no round comes after the answer.
    const last = await tenant.clientFor(admin);
    expect(await last.delete(`/users/${hasty.id}`)).toMatchObject({ status: 204 });
    const listed = filesIn(server.backups).filter((file) => file.includes(`${SUPPRESSION_CONTAINER}/`));
    expect(listed.some((file) => readFileSync(file, 'utf8').includes(hasty.id))).toBe(true);
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
      await again.forget();
    }
  });

  it('comes back as it was before an erasure, and opens when that was done again', async () => {
    const into = join(server.folder, 'older');
    const clock = new SystemClock();
    const settings = await server.environment(database.name);
    const store = await openBackupStore(settings, clock);
    await restoreInstallation({ settings, store, clock, into, at: before, programs: server.programs });
    await server.stop();
    await server.startOn(join(into, 'postgres'));
    const older = await TestDatabase.open(database.name);
    const keys = {
      ...{ OBJECT_STORE_DIR: join(into, 'objects'), KEYSTORE_DIR: join(into, 'keys') },
      ...{ MASTER_KEY_FILE: join(into, 'master.key'), BACKUP_STORE: 'off' },
    };
    const rowsOf = async (): Promise<Record<string, unknown> | undefined> =>
      (
        await older.query<Record<string, unknown>>(
          `select (select count(*)::int from tenant where tenant_id = $1) as tenants,
             (select email from user_account where id = $2) as email,
             (select email from user_account where id = $3) as hasty,
             (select count(*)::int from tenant_security where break_glass_user_id = $2) as exempt`,
          [gone.id, leaver.id, hasty.id],
        )
      )[0];
    expect(await rowsOf()).toEqual({
      ...{ tenants: 1, email: 'leaver@yamada.test', hasty: 'hasty@yamada.test', exempt: 1 },
    });

    // A list that somebody has written into keeps the product closed: it might keep silent about people.
    const list = join(into, 'objects', '00000000-0000-0000-0000-000000000000-log');
    const altered = filesIn(list).find((file) => readFileSync(file, 'utf8').includes(leaver.id)) ?? '';
    const signed = readFileSync(altered, 'utf8');
    chmodSync(altered, 0o600);
    writeFileSync(altered, signed.replaceAll(leaver.id, admin.id));
    await expect(started(older, keys)).rejects.toThrow('suppression list was altered');
    writeFileSync(altered, signed);

    const back = await started(older, keys);
    try {
      expect(await rowsOf()).toEqual({
        ...{ tenants: 0, email: `deleted:${leaver.id}`, hasty: `deleted:${hasty.id}`, exempt: 0 },
      });
      const { client } = await signedInOperator(back);
      const { body } = await client.get<SuppressionView>('/operator/suppression');
      expect(body).toMatchObject({ entries: expect.any(Number), again: [{ tenants: 1, users: 2 }] });
      const [stays] = await older.query<{ status: string }>('select status from user_account where id = $1', [
        admin.id,
      ]);
      expect(stays?.status).toBe('active');
    } finally {
      await back.close();
      await older.drop();
    }
  });
});

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
