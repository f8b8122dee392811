import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BackupEnvironment } from '../../apps/api/src/config/environment.js';
import {
  Backups,
  BackupSealed,
  Heartbeat,
  openBackupStore,
  RestoreDrill,
  restoreInstallation,
  RunCanary,
  storedGenerations,
  WalPrograms,
} from '../../apps/api/src/modules/operations/index.js';
import { KeyStore } from '../../apps/api/src/platform/crypto/key-store.port.js';
import { SystemClock } from '../../apps/api/src/platform/time/clock.js';
import { startApp, type TestApp } from '../support/app.js';
import { BackedUpServer } from '../support/backed-up-server.js';
import { keepIn } from '../support/evidence.js';
import { TestDatabase } from '../support/test-database.js';

describe('backups when something is wrong', () => {
  let server: BackedUpServer;
  let app: TestApp;
  const clock = new SystemClock();
  const stored = async () =>
    storedGenerations(await openBackupStore(await server.environment(app.database.name), clock));
  const objects = (container: string): string[] =>
    readdirSync(join(server.backups, container), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));

  beforeAll(async () => {
    server = await BackedUpServer.start();
    const database = await TestDatabase.create();
    app = await startApp({
      database,
      environment: await server.settings(database.name),
      override: (builder) => builder.overrideProvider(WalPrograms).useValue(server.programs),
    });
    await app.get(Heartbeat).now();
    await app.get(Backups).make();
  });
  afterAll(async () => {
    await app.close();
    await server.close();
    await app.database.forget();
  });

  it('finds a random backup sealed, and says when it is not', async () => {
    expect(await app.get(RunCanary).run(app.get(BackupSealed))).toMatchObject({ outcome: 'passed' });
    const rows = await app.database.query(`select canary, outcome from canary_run`);
    expect(rows).toEqual([{ canary: 'backup-sealed', outcome: 'passed' }]);
  });

  it('refuses another key, in a restore as in a drill', async () => {
    const settings = await server.environment(app.database.name);
    const other = join(server.folder, 'other.key');
    writeFileSync(other, randomBytes(32).toString('hex'), { mode: 0o400 });
    const wrong = Object.assign(new BackupEnvironment(), settings, { BACKUP_KEY_FILE: other });
    await expect(
      restoreInstallation({
        ...{ settings: wrong, store: await openBackupStore(wrong, clock), clock },
        ...{ into: join(server.folder, 'nowhere'), at: null, programs: server.programs },
      }),
    ).rejects.toMatchObject({ code: 'BACKUP_SEALED' });
    expect(existsSync(join(server.folder, 'nowhere'))).toBe(false);
  });

  it('refuses a key that lies among the backups, and one that others can read', async () => {
    const settings = await server.environment(app.database.name);
    const withKey = (file: string) =>
      Object.assign(new BackupEnvironment(), settings, { BACKUP_KEY_FILE: file });
    const beside = join(server.backups, 'backup.key');
    await expect(openBackupStore(withKey(beside), clock)).rejects.toMatchObject({
      code: 'BACKUP_KEY',
    });
    const open = join(server.folder, 'open.key');
    writeFileSync(open, randomBytes(32).toString('hex'), { mode: 0o644 });
    await expect(openBackupStore(withKey(open), clock)).rejects.toMatchObject({
      code: 'BACKUP_KEY',
      message: expect.stringContaining('chmod 0400'),
    });
  });

  it('finds a flipped byte before anything of it is used', async () => {
    const [part = ''] = objects('backup-generations').filter((file) => file.endsWith('.part'));
    const before = readFileSync(part);
    const altered = Buffer.from(before);
    altered.writeUInt8(altered.readUInt8(altered.length >> 1) ^ 1, altered.length >> 1);
    chmodSync(part, 0o600);
    writeFileSync(part, altered);
    const result = await app.get(RestoreDrill).run('restore-loss');
    expect(result?.failure).toContain('does not open');
    writeFileSync(part, before);
    expect(await app.get(RestoreDrill).run('restore-loss')).toMatchObject({ failure: null });
  });

  it('keeps the write-ahead log while the store is gone, and brings it when it is back', async () => {
    const away = `${server.backups}.away`;
    renameSync(server.backups, away);
    await expect(app.get(Backups).make()).rejects.toMatchObject({ code: 'BACKUP_STORE' });
    const [failure] = await app.database.query<{ code: string }>('select code from backup_failure');
    expect(failure).toEqual({ code: 'BACKUP_STORE' });
    const [segment] = await app.database.query<{ wal: string }>(
      'select pg_walfile_name(pg_switch_wal()) as wal',
    );
    await app.database.until('select from pg_stat_archiver where failed_count > 0');
    expect(existsSync(join(server.cluster, 'pg_wal', segment?.wal ?? ''))).toBe(true);
    expect(existsSync(server.backups)).toBe(false);
    renameSync(away, server.backups);
    await server.archived();
    const names = objects('backup-wal').join(' ');
    expect(names).toContain(segment?.wal.toLowerCase());
  }, 150_000);

  it('counts nothing of a backup that was broken off in the middle', async () => {
    const before = (await stored()).filter(({ whole }) => whole).length;
    let cut = false;
    const cutOff = (): void => {
      if (cut) return;
      cut = true;
      void app.database.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'rinjo backup'`,
      );
    };
    await expect(app.get(Backups).make(cutOff)).rejects.toMatchObject({ code: 'BACKUP_DATABASE' });
    const after = await stored();
    expect(after.filter(({ whole }) => !whole)).toHaveLength(1);
    expect(after.filter(({ whole }) => whole)).toHaveLength(before);
    expect(await app.get(RestoreDrill).run('restore-loss')).toMatchObject({ failure: null });
    expect(await app.get(Backups).make()).not.toBeNull();
    expect((await stored()).filter(({ whole }) => whole)).toHaveLength(before + 1);
    // Somebody may still be at it: it goes a day later.
    expect((await stored()).filter(({ whole }) => !whole)).toHaveLength(1);
  }, 180_000);

  it('does not bring back what belongs to an erased tenant, and keeps the keys of one whose files were lost', async () => {
    const [erased, stays] = [await app.given.tenant(), await app.given.tenant()];
    for (const tenant of [erased, stays]) await keepIn(app, tenant, randomBytes(1000));
    await app.get(Backups).copy();
    await server.archived();
    expect(await app.get(RestoreDrill).run('restore-loss')).toMatchObject({ measured: { objects: 2 } });

    await app.get(KeyStore).destroyAll(erased.id);
    rmSync(join(app.database.keySettings.KEYSTORE_DIR, stays.id), { recursive: true });
    await app.get(Backups).copy();
    const names = objects('backup-keys').join(' ');
    expect(names).not.toContain(erased.id);
    expect(names).toContain(stays.id);
    // Its objects are still there, and its rows come back: nothing opens them.
    expect(objects(`${erased.id}-objects`)).toHaveLength(1);
    expect(await app.get(RestoreDrill).run('restore-loss')).toMatchObject({
      ...{ failure: null, measured: { objects: 1 } },
    });
  }, 180_000);
});
