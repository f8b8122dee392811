import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { INestApplicationContext } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { uuidv7 } from 'uuidv7';
import type { ExportId, ExportPartView, ExportView, StoredObjectId } from '@rinjo/contract';
import { type Environment, readEnvironment } from '../../apps/api/src/config/environment.js';
import {
  type ImportOptions,
  type ImportResult,
  type ImportTold,
  TenantImport,
} from '../../apps/api/src/modules/portability/index.js';
import { JobWorker } from '../../apps/api/src/platform/jobs/job-worker.js';
import { DirectoryKeyStore } from '../../apps/api/src/platform/crypto/directory-key-store.js';
import { DirectoryObjectStore } from '../../apps/api/src/platform/object-store/directory-object-store.js';
import { SealedStore } from '../../apps/api/src/platform/sealed-store/sealed-store.js';
import { SystemClock } from '../../apps/api/src/platform/time/clock.js';
import { openRestoring } from '../../apps/api/src/restore/restore.js';
import type { TestApp } from './app.js';
import { piecesOf } from './evidence.js';
import { fullTenant } from './full-tenant.js';
import type { GivenTenant } from './given.js';
import type { TestDatabase } from './test-database.js';
import type { HttpClient } from './http-client.js';

const run = promisify(execFile);

/** Starts an export and lets it be made. */
export async function madeExport(app: TestApp, client: HttpClient, input: object = {}): Promise<ExportView> {
  const { status, body } = await client.post<ExportView>('/exports', input);
  if (status !== 201) throw new Error(`no export: ${JSON.stringify(body)}`);
  await app.get(JobWorker).idle();
  return (await client.get<ExportView>(`/exports/${body.id}`)).body;
}

/** Bytes of a part, with exactly these headers. */
export function partOf(
  client: HttpClient,
  id: ExportId,
  part: Pick<ExportPartView, 'id'>,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const cookie = [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  return fetch(`${client.url}/api/v1/exports/${id}/parts/${part.id}`, { headers: { cookie, ...headers } });
}

/** Downloads all parts into a folder; answers their paths. */
export async function downloaded(client: HttpClient, view: ExportView, folder: string): Promise<string[]> {
  await client.post(`/exports/${view.id}/grants`);
  const files: string[] = [];
  for (const part of view.parts) {
    const answer = await partOf(client, view.id, part);
    if (answer.status !== 200) throw new Error(`no part: ${String(answer.status)}`);
    const file = join(folder, part.name);
    writeFileSync(file, Buffer.from(await answer.arrayBuffer()));
    files.push(file);
  }
  return files;
}

/** Unpacks with another's reader: what we write is what others read. */
export async function unpacked(files: readonly string[], folder: string): Promise<void> {
  const script =
    'import sys,zipfile\nfor f in sys.argv[2:]:\n z=zipfile.ZipFile(f)\n assert z.testzip() is None\n z.extractall(sys.argv[1])';
  await run('python3', ['-c', script, folder, ...files]);
}

/** The command that restores exports, beside one installation. */
export class Importer {
  private constructor(private readonly context: INestApplicationContext) {}

  static async beside({ url, database }: Pick<TestApp, 'url' | 'database'>): Promise<Importer> {
    return new Importer(await openRestoring(environmentOf(database, url)));
  }

  run(options: ImportOptions, told: ImportTold = () => undefined): Promise<ImportResult> {
    return this.context.get(TenantImport).run(options, told);
  }

  close(): Promise<void> {
    return this.context.close();
  }
}

const environmentOf = (database: TestDatabase, url: string): Environment =>
  readEnvironment({
    PUBLIC_URL: url,
    DATABASE_APP_URL: database.appUrl,
    DATABASE_SYSTEM_URL: database.systemUrl,
    ...database.keySettings,
    LOG_LEVEL: 'error',
  });

/**
 * A tenant with a row in every table, all of whose objects are in the store: what `fullTenant` makes, with a recording that
 * has ended and bytes where rows say that there are some.
 */
export async function fullTenantWithObjects(app: TestApp): Promise<{ tenant: GivenTenant; bytes: Buffer }> {
  const { tenant, rows } = await fullTenant(app.database, app.url);
  const bytes = randomBytes(150_000);
  const objectId = String(rows.get('stored_object')?.['id']) as StoredObjectId;
  const sealed = await app.get(SealedStore).write(tenant.id, { objectId, version: 1 }, piecesOf(bytes));
  const query = (sql: string, ...values: unknown[]) => app.database.query(sql, [tenant.id, ...values]);
  await query(
    'update stored_object set bytes = $2, sha256 = $3, wrapped_key = $4, key_version = $5 where tenant_id = $1',
    ...[sealed.bytes, sealed.sha256, sealed.wrappedKey, sealed.keyVersion],
  );
  await query(
    'update evidence set sha256 = $2, thumbnail_object_id = null where tenant_id = $1',
    sealed.sha256,
  );
  await query('update recording_track set spool_key = null, stored_at = opened_at where tenant_id = $1');
  await query(
    `update recording set stopped_at = started_at, ready_at = started_at, stop_reason = 'stopped', composition = 'nothing',
       chapters = '[{"atMs":0,"kind":"joined","name":"A<B"}]' where tenant_id = $1`,
  );
  // It is about to make one of its own.
  await query('delete from tenant_export_grant where tenant_id = $1');
  await query('delete from tenant_export_part where tenant_id = $1');
  await query(`update tenant_export set state = 'ended', end_reason = 'expired' where tenant_id = $1`);
  return { tenant, bytes };
}

/** Puts clean items into the store of an installation that runs elsewhere, behind its back: many of them in no time. */
export async function keepBehindItsBack(
  database: TestDatabase,
  tenant: GivenTenant,
  files: readonly Buffer[],
): Promise<void> {
  const environment = environmentOf(database, 'http://localhost');
  const clock = new SystemClock();
  const store = new DirectoryObjectStore(environment, clock);
  await store.verify();
  const sealedStore = new SealedStore(store, new DirectoryKeyStore(environment, clock));
  for (const [n, bytes] of files.entries()) {
    const objectId = uuidv7() as StoredObjectId;
    const sealed = await sealedStore.write(tenant.id, { objectId, version: 1 }, piecesOf(bytes));
    await database.query(
      `with object as (
         insert into stored_object (tenant_id, id, version, bytes, sha256, wrapped_key, key_version, created_at)
         values ($1, $2, 1, $3, $4, $5, $6, now()))
       insert into evidence (tenant_id, id, kind, state, by_name, name, content_type, sha256, received_at, object_id)
       values ($1, $7, 'file', 'clean', 'A', $8, 'application/pdf', $4, now(), $2)`,
      [
        tenant.id,
        objectId,
        sealed.bytes,
        sealed.sha256,
        sealed.wrappedKey,
        sealed.keyVersion,
        uuidv7(),
        `${String(n)}.pdf`,
      ],
    );
  }
  await database.query('insert into storage_use (tenant_id, used_bytes) values ($1, $2)', [
    tenant.id,
    files.reduce((sum, { length }) => sum + length, 0),
  ]);
}
