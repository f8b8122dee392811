import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { StoredObjectId, TenantId } from '@rinjo/contract';
import { LogVerifier } from '@rinjo/transparency-log';
import { jobPrincipal } from '../../../../platform/access/principal.js';
import { verifyEd25519 } from '../../../../platform/crypto/ed25519.js';
import { sha256 } from '../../../../platform/crypto/sha256.js';
import { createDataSource } from '../../../../platform/database/data-source.js';
import { assertFenced } from '../../../../platform/database/self-check.js';
import { TenantDb } from '../../../../platform/database/tenant-db.js';
import { containerOf } from '../../../../platform/object-store/object-store.port.js';
import {
  objectName,
  SealedStore,
  type SealedObject,
} from '../../../../platform/sealed-store/sealed-store.js';
import { DomainError } from '../../../../platform/errors/domain-error.js';
import { LogFile } from '../../../audit/index.js';
import type { PrivateServer } from '../postgres/private-server.js';
import type { ThrowAway } from './throw-away-restore.js';

/** Objects that are opened and hashed. */
const OBJECTS = 100;
/** Tenants whose log is verified from its first entry. */
const LOGS = 20;
const COUNTED = ['tenant', 'user_account', 'call', 'evidence', 'stored_object', 'audit_entry'] as const;

/** What a restored database is held against. */
export interface Restored extends ThrowAway {
  /** The moment of the loss. */
  readonly target: Date;
}

export interface SmokeResult {
  readonly rows: number;
  readonly objects: number;
  readonly logs: number;
  readonly lostMs: number;
  readonly originalsLostMs: number;
}

/** Something that a restored database must have and has not. */
export class SmokeFailed extends Error {}

interface ObjectRow {
  readonly tenantId: TenantId;
  readonly objectId: StoredObjectId;
  readonly version: number;
  readonly bytes: string;
  readonly sha256: string;
  readonly wrappedKey: Buffer;
  readonly keyVersion: number;
  readonly createdAt: Date;
}

/**
 * Whether a restored installation is one: the fence holds as the API asks at its start, rows are there, originals open and are what
 * was taken, logs verify, and it can be written to. Throws SmokeFailed.
 */
@Injectable()
export class SmokeTest {
  constructor(private readonly logs: LogFile) {}

  async run(restored: Restored): Promise<SmokeResult> {
    const { server, database, target } = restored;
    const app = await createDataSource(
      server.urlFor('rinjo_app', database),
      2,
      [],
      'rinjo drill',
    ).initialize();
    const client = await server.connect(database);
    try {
      const runner = app.createQueryRunner();
      try {
        await assertFenced(runner, 'rinjo_app').catch((cause: unknown) => {
          throw new SmokeFailed((cause as Error).message);
        });
      } finally {
        await runner.release();
      }
      let rows = 0;
      for (const table of COUNTED) {
        const counted = await client.query<{ n: string }>(`select count(*) as n from ${table}`);
        rows += Number(counted.rows[0]?.n ?? 0);
      }
      const { rows: beats } = await client.query<{ at: Date }>('select beat_at as at from heartbeat');
      const beat = beats[0]?.at;
      if (!beat) throw new SmokeFailed('The restored database has no heartbeat');
      const picked = await client.query<ObjectRow>(
        `select tenant_id as "tenantId", id as "objectId", version, bytes, sha256, wrapped_key as "wrappedKey",
           key_version as "keyVersion", created_at as "createdAt" from stored_object order by random() limit $1`,
        [OBJECTS],
      );
      const opened = await openAll(restored, picked.rows);
      const logs = await this.verifyLogs(new TenantDb(app), await tenantsOf(client));
      await client.query('update heartbeat set sequence = sequence + 1');
      return { rows, logs, lostMs: Math.max(0, target.getTime() - beat.getTime()), ...opened };
    } finally {
      await client.end().catch(() => undefined);
      await app.destroy();
    }
  }

  private async verifyLogs(db: TenantDb, tenants: readonly TenantId[]): Promise<number> {
    for (const tenantId of tenants) {
      const verifier = new LogVerifier({ sha256, ed25519: verifyEd25519 });
      let lines = 0;
      await db.run(jobPrincipal(tenantId, 'restore-drill'), async (tx) => {
        for await (const line of this.logs.linesIn(tx)) {
          verifier.take(line);
          lines += 1;
        }
      });
      const [fault] = lines === 0 ? [] : verifier.report().faults;
      if (fault)
        throw new SmokeFailed(
          `The log of ${tenantId} does not verify: ${fault.fault} at ${String(fault.seq)}`,
        );
    }
    return tenants.length;
  }
}

async function tenantsOf(
  client: Awaited<ReturnType<PrivateServer['connect']>>,
): Promise<readonly TenantId[]> {
  const { rows } = await client.query<{ id: TenantId }>(
    'select tenant_id as id from tenant order by random() limit $1',
    [LOGS],
  );
  return rows.map(({ id }) => id);
}

/** Opens originals with the keys that are there now: of a tenant whose keys were destroyed, none may open, and none is counted. */
async function openAll(
  { objects: store, keys, target }: Restored,
  rows: readonly ObjectRow[],
): Promise<{ readonly objects: number; readonly originalsLostMs: number }> {
  const sealed = new SealedStore(store, keys);
  let objects = 0;
  let originalsLostMs = 0;
  for (const { tenantId, createdAt, bytes, ...row } of rows) {
    const object: SealedObject = { ...row, bytes: Number(bytes) };
    if ((await keys.versions(tenantId)).every(({ version }) => version !== row.keyVersion)) continue;
    if ((await store.head(containerOf(tenantId), objectName(object))) === null) {
      originalsLostMs = Math.max(originalsLostMs, target.getTime() - createdAt.getTime());
      continue;
    }
    if ((await hashOf(sealed, tenantId, object)) !== row.sha256)
      throw new SmokeFailed(`${objectName(object)} of ${tenantId} is not what was taken`);
    objects += 1;
  }
  return { objects, originalsLostMs };
}

async function hashOf(sealed: SealedStore, tenantId: TenantId, object: SealedObject): Promise<string> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of sealed.read(tenantId, object)) hash.update(chunk);
  } catch (cause) {
    if (cause instanceof DomainError)
      throw new SmokeFailed(`${objectName(object)} of ${tenantId} does not open`, { cause });
    throw cause;
  }
  return hash.digest('hex');
}
