import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackupEnvironment } from '../../../../config/environment.js';
import { systemCode } from '../../../../platform/files/system-code.js';
import { DirectoryObjectStore } from '../../../../platform/object-store/directory-object-store.js';
import { isContainerName, isLogContainer } from '../../../../platform/object-store/object-store.port.js';
import { objectsOf } from '../../../../platform/object-store/objects-of.js';
import type { Clock } from '../../../../platform/time/clock.js';
import { BackupFault } from '../backup-fault.js';
import { type RestoredKeys, restoreKeys } from '../copies/key-copies.js';
import { type Manifest, plainBytes } from '../format/manifest.js';
import { generationFor } from '../generations.js';
import { serverBinaries } from '../postgres/binaries.js';
import { type BackupStore, storeFault } from '../store/backup-store.js';
import type { WalPrograms } from '../wal/wal-programs.js';
import type { PrivateServer } from '../postgres/private-server.js';
import { startRecovering } from './recovering-server.js';
import { restoreGeneration, settingsOfLog } from './generation-files.js';

export type RestoreStep = 'database' | 'log' | 'keys' | 'objects';
export type RestoreTold = (step: RestoreStep, done: number, of: number | null) => void;

export interface RestoreOptions {
  readonly settings: BackupEnvironment;
  readonly store: BackupStore;
  readonly programs: WalPrograms;
  readonly clock: Clock;
  /** A folder that is empty or not there. */
  readonly into: string;
  /** Null: everything that was archived. */
  readonly at: Date | null;
  readonly told?: RestoreTold;
}

export interface RestoredInstallation
  extends RestoredKeys, Pick<Manifest, 'superuser' | 'database' | 'postgresMajor'> {
  readonly generation: string;
  readonly objects: number;
  readonly objectBytes: number;
  /** Of the restored database: what came after it is lost. Null: it never had one. */
  readonly heartbeatAt: Date | null;
}

/**
 * Restores an installation from the store of backups and its key alone: `postgres/<major>`, `objects`, `keys` and `master.key` in a folder
 * as `npm start` has it. Under its name the database appears when it is whole. Throws BackupFault.
 */
export async function restoreInstallation(options: RestoreOptions): Promise<RestoredInstallation> {
  const { settings, store, into, at, told = () => undefined } = options;
  const manifest = await generationFor(store, at);
  const binaries = await serverBinaries(settings, manifest.postgresMajor);
  await requireEmpty(into);
  const home = join(into, 'postgres', String(manifest.postgresMajor));
  const draft = `${home}.draft`;
  await mkdir(draft, { recursive: true, mode: 0o700 });
  const cluster = join(draft, 'cluster');
  const total = plainBytes(manifest);
  await restoreGeneration(settings, store, manifest, cluster, (done) => told('database', done, total));
  told('log', 0, null);
  const { programs } = options;
  const recovery = {
    ...{ binaries, cluster, programs, settings: settingsOfLog(settings, manifest) },
    ...{ superuser: manifest.superuser, until: at },
  };
  const server = await startRecovering(recovery);
  let heartbeatAt: Date | null;
  try {
    heartbeatAt = await readyForStart(server, manifest.superuser, manifest.database, draft);
  } finally {
    await server.stop();
  }
  await archiveHistories(cluster);
  told('keys', 0, null);
  const keys = await restoreKeys(store, join(into, 'keys'), join(into, 'master.key'));
  const objects = await restoreObjects(options, told);
  await rename(draft, home);
  const { generation, superuser, database, postgresMajor } = manifest;
  return { generation, superuser, database, postgresMajor, heartbeatAt, ...keys, ...objects };
}

async function requireEmpty(folder: string): Promise<void> {
  const names = await readdir(folder).catch((cause: unknown) => {
    if (systemCode(cause) === 'ENOENT') return [];
    throw new BackupFault('BACKUP_TARGET', `${folder} cannot be used: ${(cause as Error).message}`, {
      cause,
    });
  });
  if (names.length > 0)
    throw new BackupFault(
      'BACKUP_TARGET',
      `${folder} is not empty: nothing is written over. Name another folder`,
    );
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chmod(folder, 0o700);
}

/** Gives the superuser a new password, as nobody has the old one, and answers the heartbeat. */
async function readyForStart(
  server: PrivateServer,
  superuser: string,
  database: string,
  folder: string,
): Promise<Date | null> {
  const password = randomBytes(24).toString('base64url');
  const client = await server.connect(database);
  try {
    await client.query(
      `alter role ${client.escapeIdentifier(superuser)} password ${client.escapeLiteral(password)}`,
    );
    const { rows } = await client.query<{ at: Date }>('select beat_at as at from heartbeat');
    await writeFile(join(folder, 'password'), password, { mode: 0o600 });
    return rows[0]?.at ?? null;
  } finally {
    await client.end();
  }
}

/**
 * Recovery has begun a new timeline. It is archived when the restored server is started to stay, not now: a restore to have a look must
 * not turn the archive of a server that lives away from it.
 */
async function archiveHistories(cluster: string): Promise<void> {
  const names = await readdir(join(cluster, 'pg_wal'));
  for (const name of names.filter((one) => one.endsWith('.history')))
    await writeFile(join(cluster, 'pg_wal/archive_status', `${name}.ready`), '', { mode: 0o600 });
}

/** Every object that is in the store of backups, as it lies there. */
async function restoreObjects(
  { store, into, clock }: RestoreOptions,
  told: RestoreTold,
): Promise<{ readonly objects: number; readonly objectBytes: number }> {
  const target = new DirectoryObjectStore({ OBJECT_STORE_DIR: join(into, 'objects') }, clock);
  let objects = 0;
  let objectBytes = 0;
  try {
    for (const container of (await store.objects.containers()).filter(isContainerName))
      for await (const { name, bytes } of objectsOf(store.objects, container)) {
        await target.put(container, name, (await store.objects.read(container, name)).body);
        if (isLogContainer(container)) continue; // no original
        objects += 1;
        objectBytes += bytes;
        told('objects', objects, null);
      }
  } catch (cause) {
    throw storeFault(cause);
  }
  return { objects, objectBytes };
}
