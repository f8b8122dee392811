import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { StoredObjectId, TenantId } from '@rinjo/contract';
import { jobPrincipal } from '../../../platform/access/principal.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { type SealedObject, SealedStore } from '../../../platform/sealed-store/sealed-store.js';
import { type ExportedTable, isRestored } from '../declared/exported-table.js';
import { EXPORTED_TABLES } from '../declared/exported-tables.js';
import { TenantRowsRepository } from '../packing/tenant-rows.repository.js';
import { differences, type Hashed } from './differences.js';
import { openExport } from './export-source.js';
import { VerifiedExport } from './verified-export.js';

export interface ComparedImport {
  readonly rows: number;
  readonly objects: number;
  /** What is on one side alone, by names; at most a few of them. */
  readonly differences: readonly string[];
}

interface StoredRow extends Omit<SealedObject, 'bytes'> {
  readonly objectId: StoredObjectId;
  readonly bytes: string;
}

/** Whether a tenant that was restored is what its export has: each row and each byte, and nothing else. */
@Injectable()
export class ImportComparison {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly rows: TenantRowsRepository,
    private readonly sealed: SealedStore,
  ) {}

  /** Throws ImportRefused for an export that is none. */
  async run(path: string, keyId: string, tenantId: TenantId): Promise<ComparedImport> {
    const source = await openExport(path);
    try {
      const verified = await VerifiedExport.verify(source, keyId, () => undefined);
      const rows = await this.compareRows(verified, tenantId);
      const objects = await this.compareObjects(verified, tenantId);
      return {
        rows: rows.length,
        objects: objects.length,
        differences: [...differences(rows), ...differences(objects)],
      };
    } finally {
      await source.close();
    }
  }

  private async compareRows(verified: VerifiedExport, tenantId: TenantId): Promise<readonly Hashed[]> {
    const found: Hashed[] = [];
    for (const table of EXPORTED_TABLES) {
      const kept = restoredColumns(table);
      if (kept.length === 0) continue;
      for await (const line of verified.lines(table.table))
        found.push({ side: 'exported', what: table.table, sha256: hashOf(line, kept) });
      await this.tenantDb.run(jobPrincipal(tenantId, 'comparison'), async (tx) => {
        await this.rows.prepare(tx);
        for await (const line of this.rows.lines(tx, table))
          found.push({ side: 'restored', what: table.table, sha256: hashOf(line, kept) });
      });
    }
    return found;
  }

  private async compareObjects(verified: VerifiedExport, tenantId: TenantId): Promise<readonly Hashed[]> {
    const found: Hashed[] = [];
    for await (const { objectId, sha256 } of verified.objects())
      found.push({ side: 'exported', what: objectId, sha256 });
    const stored = await this.tenantDb.run(jobPrincipal(tenantId, 'comparison'), (tx) =>
      tx.query<StoredRow>(
        `select id as "objectId", version, bytes, sha256, wrapped_key as "wrappedKey", key_version as "keyVersion"
         from stored_object where tenant_id = $1`,
        [tenantId],
      ),
    );
    for (const row of stored)
      found.push({
        ...{ side: 'restored', what: row.objectId },
        sha256: await this.opened(tenantId, { ...row, bytes: Number(row.bytes) }),
      });
    return found;
  }

  /** The hash of what is in the store; an empty text for what does not open. */
  private async opened(tenantId: TenantId, object: SealedObject): Promise<string> {
    const hash = createHash('sha256');
    try {
      for await (const chunk of this.sealed.read(tenantId, object)) hash.update(chunk);
    } catch (cause) {
      if (cause instanceof DomainError && cause.code === 'INTEGRITY_FAILED') return '';
      throw cause;
    }
    return hash.digest('hex');
  }
}

/** What a restoration takes over as it is. */
function restoredColumns({ columns, restored }: ExportedTable): readonly string[] {
  if (!isRestored(restored)) return [];
  return restored.byUpdate ?? columns.filter((column) => restored.set?.[column] === undefined);
}

function hashOf(line: string, kept: readonly string[]): string {
  const row = JSON.parse(line) as Readonly<Record<string, unknown>>;
  const values = kept.map((column) => row[column] ?? null);
  return createHash('sha256').update(JSON.stringify(values)).digest('hex');
}
