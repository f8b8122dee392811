import { Injectable } from '@nestjs/common';
import type { EvidenceId, ExportId, StoredObjectId } from '@rinjo/contract';
import type { Tx } from '../../platform/database/tx.js';
import type { SealedObject } from '../../platform/sealed-store/sealed-store.js';

/** A file of an export, as its row has it. */
export interface ExportFile {
  readonly n: number;
  readonly part: number;
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly objectId: StoredObjectId | null;
  readonly evidenceId: EvidenceId | null;
  readonly modifiedAt: Date;
  readonly lost: boolean;
}

export type NewExportFile = Omit<ExportFile, 'lost'>;

type Columns = Omit<ExportFile, 'bytes'> & { readonly bytes: string };

const COLUMNS = `n, part, path, bytes, sha256, object_id as "objectId", evidence_id as "evidenceId",
  modified_at as "modifiedAt", lost`;

const read = ({ bytes, ...row }: Columns): ExportFile => ({ ...row, bytes: Number(bytes) });

/** What is in an export, from the moment that it is planned until it is over. */
@Injectable()
export class ExportFilesRepository {
  async insert(tx: Tx, exportId: ExportId, files: readonly NewExportFile[]): Promise<void> {
    if (files.length === 0) return;
    await tx.query(
      `insert into tenant_export_file (tenant_id, export_id, n, part, path, bytes, sha256, object_id, evidence_id, modified_at)
       select $1, $2, f.n, f.part, f.path, f.bytes, f.sha256, f."objectId", f."evidenceId", f."modifiedAt"
       from jsonb_to_recordset($3::jsonb) as f (n integer, part integer, path text, bytes bigint, sha256 text,
         "objectId" uuid, "evidenceId" uuid, "modifiedAt" timestamptz)`,
      [tx.principal.tenantId, exportId, JSON.stringify(files)],
    );
  }

  async clear(tx: Tx, exportId: ExportId): Promise<void> {
    await tx.query('delete from tenant_export_file where export_id = $1', [exportId]);
  }

  /** Those after `after`, in order; of one part, or of all that are not lost. */
  async page(
    tx: Tx,
    exportId: ExportId,
    part: number | null,
    after: number,
    limit: number,
  ): Promise<ExportFile[]> {
    const rows = await tx.query<Columns>(
      `select ${COLUMNS} from tenant_export_file
       where export_id = $1 and ($2::integer is null or part = $2) and n > $3 and not lost order by n limit $4`,
      [exportId, part, after, limit],
    );
    return rows.map(read);
  }

  async lose(tx: Tx, exportId: ExportId, n: number): Promise<void> {
    await tx.query('update tenant_export_file set lost = true where export_id = $1 and n = $2', [
      exportId,
      n,
    ]);
  }

  lost(tx: Tx, exportId: ExportId): Promise<{ path: string; objectId: StoredObjectId }[]> {
    return tx.query(
      `select path, object_id as "objectId" from tenant_export_file where export_id = $1 and lost order by n`,
      [exportId],
    );
  }

  /** What opens an object; null when it is gone. */
  async sealed(tx: Tx, id: StoredObjectId): Promise<SealedObject | null> {
    const [row] = await tx.query<Omit<SealedObject, 'bytes'> & { readonly bytes: string }>(
      `select id as "objectId", version, bytes, sha256, wrapped_key as "wrappedKey", key_version as "keyVersion"
       from stored_object where id = $1`,
      [id],
    );
    return row ? { ...row, bytes: Number(row.bytes) } : null;
  }
}
