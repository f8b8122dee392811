import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import type { BackupEnvironment } from '../../../../config/environment.js';
import type { Clock } from '../../../../platform/time/clock.js';
import { BackupFault } from '../backup-fault.js';
import { generationName, manifestObject } from '../format/generation.js';
import { BACKUP_FORMAT, type Manifest, plainBytes } from '../format/manifest.js';
import { walObject } from '../format/wal-names.js';
import type { BackupStore } from '../store/backup-store.js';
import { chooseMethod, serverFacts } from './choose-method.js';
import { backUpRepository } from '../pgbackrest/repository-backup.js';
import { clusterFiles } from './cluster-files.js';
import { PartWriter } from './copy-files.js';

/** The last segment is archived within a minute, or at once when it is asked for. */
const ARCHIVE_WAIT_MS = 120_000;
const LOOK_MS = 250;
const CONNECT_MS = 10_000;

export interface MadeBackup {
  readonly manifest: Manifest;
  /** Of all objects as they lie there. */
  readonly bytes: number;
  readonly manifestSha256: string;
}

export interface BackupProgress {
  /** Bytes of the database that were copied. */
  readonly copied: number;
}

/**
 * Makes one generation: every file of the cluster, hashed, compressed, sealed and sent, then the manifest, once the write-ahead log
 * that belongs to it has arrived. Until the manifest is there, nothing counts. Throws BackupFault.
 */
export async function makeBackup(
  settings: BackupEnvironment,
  store: BackupStore,
  clock: Clock,
  told: (progress: BackupProgress) => void = () => undefined,
): Promise<MadeBackup> {
  const client = await connected(settings.BACKUP_DATABASE_URL);
  try {
    const facts = await serverFacts(client);
    if (settings.BACKUP_METHOD === 'pgbackrest')
      return await keptWith(store, await backUpRepository(settings, store, clock, facts));
    const method = await chooseMethod(settings, client, facts);
    const startedAt = clock.now();
    const generation = generationName({ systemId: facts.systemId, startedAt });
    const writer = new PartWriter(store, generation, (copied) => {
      told({ copied });
    });
    const { startWal, endWal, folders } = await method.run(async (opened) => {
      const { folders: found, files } = await clusterFiles(opened.folder);
      await writer.files(opened.folder, files);
      const { endWal: last, extra } = await opened.end();
      await writer.extra(extra);
      return { startWal: opened.startWal, endWal: last, folders: found };
    });
    const endedAt = clock.now();
    await archived(client, store, facts.systemId, endWal);
    const manifest: Manifest = {
      format: BACKUP_FORMAT,
      ...{ generation, systemId: facts.systemId, postgresMajor: facts.major, superuser: facts.superuser },
      ...{ database: facts.database, method: method.method, startedAt: startedAt.toISOString() },
      ...{ endedAt: endedAt.toISOString(), startWal, endWal, folders, parts: writer.parts },
    };
    return await keptWith(store, manifest);
  } catch (cause) {
    throw cause instanceof BackupFault ? cause : databaseFault(cause);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The manifest comes last: with it the generation counts. */
async function keptWith(store: BackupStore, manifest: Manifest): Promise<MadeBackup> {
  const text = Buffer.from(JSON.stringify(manifest), 'utf8');
  const kept = await store.write('backup-generations', manifestObject(manifest.generation), [text]);
  const parts = manifest.parts.reduce((sum, { bytes }) => sum + bytes, manifest.repository?.storedBytes ?? 0);
  return { manifest, bytes: kept.bytes + parts, manifestSha256: kept.sha256 };
}

/** Of what was backed up. */
export const backedUpBytes = ({ manifest }: MadeBackup): number => plainBytes(manifest);

async function connected(url: string): Promise<pg.Client> {
  if (url === '')
    throw new BackupFault(
      'BACKUP_DATABASE',
      'BACKUP_DATABASE_URL is not set: name a role that may make backups',
    );
  const client = new pg.Client({
    connectionString: url,
    application_name: 'rinjo backup',
    connectionTimeoutMillis: CONNECT_MS,
    keepAlive: true,
  });
  client.on('error', () => undefined); // the query under way reports it
  try {
    await client.connect();
    return client;
  } catch (cause) {
    throw databaseFault(cause);
  }
}

/** Without its last segment a backup does not reach a state in which it is whole. */
async function archived(
  client: pg.Client,
  store: BackupStore,
  systemId: string,
  segment: string,
): Promise<void> {
  // What the backup ended in is only archived when something comes after it.
  await client.query('select pg_switch_wal()');
  const name = walObject(systemId, segment);
  const end = performance.now() + ARCHIVE_WAIT_MS;
  while (performance.now() < end) {
    if (await store.has('backup-wal', name)) return;
    await delay(LOOK_MS);
  }
  throw new BackupFault(
    'BACKUP_DATABASE',
    `The database has not archived ${segment} within ${String(ARCHIVE_WAIT_MS / 1000)} s: see its log for archive_command`,
  );
}

const databaseFault = (cause: unknown): BackupFault =>
  new BackupFault(
    'BACKUP_DATABASE',
    `The database cannot be backed up: ${cause instanceof Error ? cause.message : String(cause)}`,
    { cause },
  );
