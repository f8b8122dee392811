import { Injectable } from '@nestjs/common';
import type { EvidenceId, StoredObjectId, TenantId } from '@rinjo/contract';
import { jobPrincipal, type Principal } from '../../../platform/access/principal.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { AuditTrail } from '../../../platform/events/audit-trail.port.js';
import { JobQueue } from '../../../platform/jobs/job-queue.js';
import { SealedStore } from '../../../platform/sealed-store/sealed-store.js';
import { Clock } from '../../../platform/time/clock.js';
import {
  EvidenceRepository,
  EvidenceTextRepository,
  StorageQuota,
  UPKEEP_EVERY,
} from '../../evidence/index.js';
import { TenantLookup, TenantRegistry } from '../../tenancy/index.js';
import { type ExportedTable, isRestored } from '../declared/exported-table.js';
import { EXPORTED_TABLES } from '../declared/exported-tables.js';
import type { ListedFile } from '../manifest.js';
import { openExport } from './export-source.js';
import { ImportRefused } from './import-refused.js';
import { RestoredRowsRepository } from './restored-rows.repository.js';
import { VerifiedExport } from './verified-export.js';

export interface ImportOptions {
  /** A ZIP, a folder of ZIPs, or the folder that they were unpacked into. */
  readonly path: string;
  /** By which whoever imports knows the key that signed it; null asks for the one that did. */
  readonly keyId: string | null;
  readonly slug: string;
  /** Code of the plan of a tenant that is to be made; without it the tenant has to be there. */
  readonly plan?: string;
}

export type ImportStep = 'verifying' | 'rows' | 'originals' | 'search';
export type ImportTold = (progress: {
  readonly step: ImportStep;
  readonly bytes: number;
  readonly what: string;
}) => void;

export interface ImportResult {
  readonly tenantId: TenantId;
  readonly rows: number;
  readonly objects: number;
  readonly bytes: number;
}

const BATCH = 200;
const BATCH_BYTES = 4_000_000;
const WITH_OBJECTS = ['evidence', 'recording_segment'];

/**
 * Restores an export into an empty tenant, under the tenant's own keys and row-level security. Everything is verified before
 * the first row is written; a run that is interrupted goes on when it is started again.
 */
@Injectable()
export class TenantImport {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly lookup: TenantLookup,
    private readonly registry: TenantRegistry,
    private readonly repository: RestoredRowsRepository,
    private readonly evidence: EvidenceRepository,
    private readonly text: EvidenceTextRepository,
    private readonly quota: StorageQuota,
    private readonly sealed: SealedStore,
    private readonly queue: JobQueue,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Throws ImportRefused. */
  async run({ path, keyId, slug, plan }: ImportOptions, told: ImportTold): Promise<ImportResult> {
    const source = await openExport(path);
    try {
      const verified = await VerifiedExport.verify(source, keyId, (bytes, what) =>
        told({ step: 'verifying', bytes, what }),
      );
      const principal = jobPrincipal(await this.tenant(verified, slug, plan), 'tenant import');
      await this.begin(principal, verified);
      return await this.restore(principal, verified, told);
    } finally {
      await source.close();
    }
  }

  private async tenant(
    { manifest }: VerifiedExport,
    slug: string,
    plan: string | undefined,
  ): Promise<TenantId> {
    const found = await this.lookup.bySlug(slug);
    if (found) return found;
    if (plan === undefined) throw new ImportRefused('TENANT_NOT_FOUND', { slug });
    try {
      return await this.registry.create({ slug, name: manifest.name, plan });
    } catch (cause) {
      if (cause instanceof DomainError && cause.code === 'NOT_FOUND')
        throw new ImportRefused('PLAN_NOT_FOUND', { plan });
      throw cause;
    }
  }

  private async begin(
    principal: Principal,
    { manifest, manifestSha256, objectBytes }: VerifiedExport,
  ): Promise<void> {
    const { used, reserved, max } = await this.quota.use(principal);
    await this.tenantDb.run(principal, async (tx) => {
      const known = await this.repository.import(tx);
      if (known?.finished) throw new ImportRefused('ALREADY_IMPORTED');
      if (known?.manifestSha256 === manifestSha256) return;
      const table = known ? 'tenant_import' : await this.repository.filled(tx);
      if (table !== null) throw new ImportRefused('TENANT_NOT_EMPTY', { table });
      if (used + reserved + objectBytes > max)
        throw new ImportRefused('STORAGE_FULL', { needed: objectBytes, max });
      await this.repository.begin(tx, manifest.exportId, manifestSha256, this.clock.now());
    });
  }

  private async restore(
    principal: Principal,
    verified: VerifiedExport,
    told: ImportTold,
  ): Promise<ImportResult> {
    const total = { rows: 0, objects: 0, bytes: 0 };
    const same = await this.samePeople(principal, verified);
    const objectsBefore = EXPORTED_TABLES.findIndex(({ table }) => WITH_OBJECTS.includes(table));
    for (const [i, table] of EXPORTED_TABLES.entries()) {
      if (i === objectsBefore) await this.writeObjects(principal, verified, total, told);
      if (isRestored(table.restored))
        total.rows += await this.writeRows(principal, verified, table, same, told);
    }
    await this.index(principal, told);
    const { manifest, manifestSha256 } = verified;
    await this.tenantDb.run(principal, async (tx) => {
      await this.repository.finish(tx, this.clock.now());
      const runAt = new Date(this.clock.now().getTime() + UPKEEP_EVERY);
      await this.queue.add(tx, 'evidence.upkeep', { every: 'day' }, { dedupeKey: 'daily', runAt });
      const of = { exportId: manifest.exportId, sourceTenantId: manifest.tenantId, manifestSha256 };
      await this.audit.record(tx, 'tenant.imported', { ...of, ...total });
    });
    return { tenantId: principal.tenantId, ...total };
  }

  /** People who are here already under the same address, by the ids that they have in the export. */
  private async samePeople(
    principal: Principal,
    verified: VerifiedExport,
  ): Promise<ReadonlyMap<string, string>> {
    const here = await this.tenantDb.run(principal, (tx) => this.repository.accounts(tx));
    const same = new Map<string, string>();
    for await (const line of verified.lines('user_account')) {
      const { id, email_key: key } = JSON.parse(line) as { readonly id: string; readonly email_key: string };
      const known = here.get(key);
      if (known !== undefined && known !== id) same.set(id, known);
    }
    return same;
  }

  private async writeRows(
    principal: Principal,
    verified: VerifiedExport,
    table: ExportedTable,
    same: ReadonlyMap<string, string>,
    told: ImportTold,
  ): Promise<number> {
    const exportedAt = new Date(verified.manifest.at);
    let rows = 0;
    const write = (lines: readonly string[]): Promise<number> =>
      this.tenantDb.run(principal, async (tx) => {
        const byUpdate = isRestored(table.restored) ? table.restored.byUpdate : undefined;
        if (!byUpdate) return this.repository.insert(tx, table, lines, exportedAt);
        for (const line of lines) await this.repository.update(tx, table.table, byUpdate, line);
        return lines.length;
      });
    for await (const lines of batches(verified.lines(table.table))) {
      rows += await write(lines.map((line) => withIds(line, same)));
      told({ step: 'rows', bytes: lines.reduce((sum, line) => sum + line.length, 0), what: table.table });
    }
    return rows;
  }

  private async writeObjects(
    principal: Principal,
    verified: VerifiedExport,
    total: { objects: number; bytes: number },
    told: ImportTold,
  ): Promise<void> {
    for await (const file of verified.objects()) {
      await this.writeObject(principal, verified, file);
      total.objects += 1;
      total.bytes += file.bytes;
      told({ step: 'originals', bytes: file.bytes, what: file.path });
    }
  }

  private async writeObject(
    principal: Principal,
    verified: VerifiedExport,
    file: ListedFile & { readonly objectId: string },
  ): Promise<void> {
    const objectId = file.objectId as StoredObjectId;
    const version = await this.tenantDb.run(principal, async (tx) =>
      (await this.repository.hasObject(tx, objectId))
        ? null
        : await this.repository.freeVersion(tx, objectId),
    );
    if (version === null) return;
    const object = { objectId, version };
    const room = await this.quota.reserve(principal, file.bytes, { object });
    try {
      const sealed = await this.sealed.write(principal.tenantId, object, verified.content(file));
      if (sealed.sha256 !== file.sha256) throw new ImportRefused('FILE_ALTERED', { path: file.path });
      await this.tenantDb.run(principal, async (tx) => {
        await this.evidence.insertObject(tx, sealed, this.clock.now());
        await this.quota.commit(tx, room, sealed.bytes);
      });
    } catch (cause) {
      await this.sealed.erase(principal.tenantId, object);
      await this.quota.release(principal, room);
      throw cause;
    }
  }

  /** What is made of items anew: the words that they are found by, and their small pictures. */
  private async index(principal: Principal, told: ImportTold): Promise<void> {
    for (let after: EvidenceId | null = null; ;) {
      const from: EvidenceId | null = after;
      const ids = await this.tenantDb.run(principal, async (tx) => {
        const page = await this.repository.items(tx, from, BATCH);
        for (const id of page) await this.text.renew(tx, id);
        await this.queue.addAll(
          tx,
          'evidence.render',
          page.map((evidenceId) => ({ payload: { evidenceId }, dedupeKey: evidenceId })),
        );
        return page;
      });
      told({ step: 'search', bytes: 0, what: String(ids.length) });
      const last = ids.at(-1);
      if (last === undefined || ids.length < BATCH) return;
      after = last;
    }
  }
}

/** Ids are unique: a line that has one of these has it because it means that person. */
function withIds(line: string, same: ReadonlyMap<string, string>): string {
  if (same.size === 0) return line;
  return line.replace(/"([0-9a-f-]{36})"/g, (whole, id: string) => {
    const known = same.get(id);
    return known === undefined ? whole : `"${known}"`;
  });
}

async function* batches(lines: AsyncIterable<string>): AsyncGenerator<string[], void, undefined> {
  let batch: string[] = [];
  let bytes = 0;
  for await (const line of lines) {
    batch.push(line);
    bytes += line.length;
    if (batch.length < BATCH && bytes < BATCH_BYTES) continue;
    yield batch;
    [batch, bytes] = [[], 0];
  }
  if (batch.length > 0) yield batch;
}
