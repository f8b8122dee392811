import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type {
  EvidenceId,
  ExportEnd,
  ExportId,
  ExportPartId,
  ExportPartView,
  ExportState,
  ExportView,
  SessionId,
  StoredObjectId,
  UserId,
} from '@rinjo/contract';
import type { Tx } from '../../platform/database/tx.js';
import type { Position } from '../../platform/http/cursor.js';
import type { SealedObject, SealedRef } from '../../platform/sealed-store/sealed-store.js';

export interface NewExport {
  readonly id: ExportId;
  readonly requestedBy: UserId;
  readonly requestedAt: Date;
  readonly partBytes: number;
}

/** An export, as the work on it needs to know it. */
export interface ExportRow extends NewExport {
  readonly state: ExportState;
  readonly withheld: number;
  readonly tables: Readonly<Record<string, number>>;
  readonly slug: string;
  readonly tenantName: string;
  /** The highest part that is in the store; 0 for none. */
  readonly packed: number;
  /** The highest part that was planned; 0 before. */
  readonly parts: number;
  /** Bytes of the parts that are in the store, as they were planned. */
  readonly packedBytes: number;
}

export interface Planned {
  readonly files: number;
  readonly bytes: number;
  readonly withheld: number;
  readonly tables: Readonly<Record<string, number>>;
}

export interface PartRow {
  readonly id: ExportPartId;
  readonly part: number;
  readonly parts: number;
  readonly slug: string;
  readonly requestedAt: Date;
  readonly sealed: SealedObject;
}

interface ViewColumns {
  readonly id: ExportId;
  readonly state: ExportState;
  readonly end: ExportEnd | null;
  readonly requestedBy: UserId;
  readonly byName: string;
  readonly requestedAt: Date;
  readonly finishedAt: Date | null;
  readonly expiresAt: Date | null;
  readonly files: number;
  readonly bytes: string;
  readonly bytesDone: string;
  readonly workingOn: string | null;
  readonly withheld: number;
  readonly lost: number;
  readonly manifestSha256: string | null;
  readonly publicKey: Buffer | null;
  readonly slug: string;
  readonly parts: readonly { id: ExportPartId; part: number; bytes: number; sha256: string }[];
}

const VIEW = `select x.id, x.state, x.end_reason as "end", x.requested_by as "requestedBy",
    u.display_name as "byName", x.requested_at as "requestedAt", x.finished_at as "finishedAt", x.expires_at as "expiresAt", x.files, x.bytes,
    x.bytes_done as "bytesDone", x.working_on as "workingOn", x.withheld, x.manifest_sha256 as "manifestSha256",
    x.public_key as "publicKey", t.slug,
    (select count(*)::integer from tenant_export_file f
     where f.tenant_id = x.tenant_id and f.export_id = x.id and f.lost) as lost,
    coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'part', p.part, 'bytes', o.bytes, 'sha256', o.sha256)
        order by p.part)
      from tenant_export_part p join stored_object o on o.tenant_id = p.tenant_id and o.id = p.object_id
      where p.tenant_id = x.tenant_id and p.export_id = x.id and x.state = 'ready'), '[]') as parts
  from tenant_export x join tenant t on t.tenant_id = x.tenant_id
  join user_account u on u.tenant_id = x.tenant_id and u.id = x.requested_by`;

/** The statements of exports, their parts, and who may download them. */
@Injectable()
export class ExportsRepository {
  /** False when the tenant has one that is not over. */
  async insert(tx: Tx, { id, requestedBy, requestedAt, partBytes }: NewExport): Promise<boolean> {
    const rows = await tx.query(
      `insert into tenant_export (tenant_id, id, state, requested_by, requested_at, part_bytes)
       values ($1, $2, 'planning', $3, $4, $5)
       on conflict (tenant_id) where state <> 'ended' do nothing returning id`,
      [tx.principal.tenantId, id, requestedBy, requestedAt, partBytes],
    );
    return rows.length > 0;
  }

  async view(tx: Tx, id: ExportId): Promise<ExportView | null> {
    const [row] = await tx.query<ViewColumns>(`${VIEW} where x.id = $1`, [id]);
    return row ? viewOf(row) : null;
  }

  /** The newest first, from before a position. */
  async views(tx: Tx, before: Position | null, limit: number): Promise<ExportView[]> {
    const rows = await tx.query<ViewColumns>(
      `${VIEW} where ($1::timestamptz is null or (x.requested_at, x.id) < ($1, $2::uuid))
       order by x.requested_at desc, x.id desc limit $3`,
      [before?.[0] ?? null, before?.[1] ?? null, limit],
    );
    return rows.map(viewOf);
  }

  async find(tx: Tx, id: ExportId): Promise<ExportRow | null> {
    const [row] = await tx.query<
      Omit<ExportRow, 'partBytes' | 'packedBytes'> & { partBytes: string; packedBytes: string }
    >(
      `select x.id, x.state, x.requested_by as "requestedBy", x.requested_at as "requestedAt",
         x.part_bytes as "partBytes", x.withheld, x.tables, t.slug, t.name as "tenantName",
         coalesce((select max(p.part) from tenant_export_part p
           where p.tenant_id = x.tenant_id and p.export_id = x.id), 0) as packed,
         coalesce((select max(f.part) from tenant_export_file f
           where f.tenant_id = x.tenant_id and f.export_id = x.id), 0) as parts,
         coalesce((select sum(f.bytes) from tenant_export_file f join tenant_export_part p
           on p.tenant_id = f.tenant_id and p.export_id = f.export_id and p.part = f.part
           where f.tenant_id = x.tenant_id and f.export_id = x.id), 0) as "packedBytes"
       from tenant_export x join tenant t on t.tenant_id = x.tenant_id where x.id = $1`,
      [id],
    );
    return row ? { ...row, partBytes: Number(row.partBytes), packedBytes: Number(row.packedBytes) } : null;
  }

  /** False when it is over. */
  async planned(tx: Tx, id: ExportId, { files, bytes, withheld, tables }: Planned): Promise<boolean> {
    const rows = await tx.query(
      `update tenant_export set state = 'packing', files = $2, bytes = $3, withheld = $4, tables = $5
       where id = $1 and state in ('planning', 'packing') returning id`,
      [id, files, bytes, withheld, JSON.stringify(tables)],
    );
    return rows.length > 0;
  }

  /** How far it is; false when it is over. */
  async progress(tx: Tx, id: ExportId, bytesDone: number, workingOn: string | null): Promise<boolean> {
    const rows = await tx.query(
      `update tenant_export set bytes_done = least(bytes, $2), working_on = $3
       where id = $1 and state in ('planning', 'packing') returning id`,
      [id, bytesDone, workingOn],
    );
    return rows.length > 0;
  }

  async isUnderWay(tx: Tx, id: ExportId): Promise<boolean> {
    const rows = await tx.query(
      `select from tenant_export where id = $1 and state in ('planning', 'packing')`,
      [id],
    );
    return rows.length > 0;
  }

  /** Waits for whoever is changing it; false when it is over. */
  async lockUnderWay(tx: Tx, id: ExportId): Promise<boolean> {
    const rows = await tx.query(
      `select from tenant_export where id = $1 and state in ('planning', 'packing') for update`,
      [id],
    );
    return rows.length > 0;
  }

  async insertPart(
    tx: Tx,
    exportId: ExportId,
    partId: ExportPartId,
    part: number,
    objectId: StoredObjectId,
  ): Promise<void> {
    await tx.query(
      'insert into tenant_export_part (tenant_id, id, export_id, part, object_id) values ($1, $2, $3, $4, $5)',
      [tx.principal.tenantId, partId, exportId, part, objectId],
    );
  }

  async ready(
    tx: Tx,
    id: ExportId,
    of: {
      readonly finishedAt: Date;
      readonly expiresAt: Date;
      readonly manifestSha256: string;
      readonly publicKey: Buffer;
    },
  ): Promise<void> {
    await tx.query(
      `update tenant_export set state = 'ready', bytes_done = bytes, working_on = null, finished_at = $2, expires_at = $3,
         manifest_sha256 = $4, public_key = $5
       where id = $1`,
      [id, of.finishedAt, of.expiresAt, of.manifestSha256, of.publicKey],
    );
  }

  /** Nobody downloads it from now on; null when it was over already, else the state that it had. */
  async end(tx: Tx, id: ExportId, why: ExportEnd, at: Date): Promise<ExportState | null> {
    const [before] = await tx.query<{ state: ExportState }>(
      'select state from tenant_export where id = $1 for update',
      [id],
    );
    if (!before || before.state === 'ended') return null;
    await tx.query(
      `update tenant_export set state = 'ended', end_reason = $2, working_on = null, finished_at = coalesce(finished_at, $3)
       where id = $1`,
      [id, why, at],
    );
    return before.state;
  }

  /** The objects of its parts. */
  partObjects(tx: Tx, id: ExportId): Promise<SealedRef[]> {
    return tx.query(
      `select o.id as "objectId", o.version from tenant_export_part p
       join stored_object o on o.tenant_id = p.tenant_id and o.id = p.object_id where p.export_id = $1`,
      [id],
    );
  }

  /** What is left of one that is over: that there was one. */
  async strip(tx: Tx, id: ExportId): Promise<void> {
    const parts = await tx.query<{ objectId: StoredObjectId }>(
      'delete from tenant_export_part where export_id = $1 returning object_id as "objectId"',
      [id],
    );
    await tx.query('delete from stored_object where id = any($1::uuid[])', [
      parts.map(({ objectId }) => objectId),
    ]);
    await tx.query('delete from tenant_export_file where export_id = $1', [id]);
    await tx.query('delete from tenant_export_grant where export_id = $1', [id]);
  }

  /** Exports that are not over and have this item in them. */
  async withItem(tx: Tx, evidenceId: EvidenceId): Promise<ExportId[]> {
    const rows = await tx.query<{ id: ExportId }>(
      `select x.id from tenant_export x where x.state <> 'ended' and (x.state = 'planning' or exists (
         select from tenant_export_file f
         where f.tenant_id = x.tenant_id and f.export_id = x.id and f.evidence_id = $1))`,
      [evidenceId],
    );
    return rows.map(({ id }) => id);
  }

  async grant(tx: Tx, id: ExportId, sessionId: SessionId, until: Date): Promise<void> {
    await tx.query(
      `insert into tenant_export_grant (tenant_id, export_id, session_id, until) values ($1, $2, $3, $4)
       on conflict (tenant_id, export_id, session_id) do update set until = $4`,
      [tx.principal.tenantId, id, sessionId, until],
    );
  }

  async isGranted(tx: Tx, id: ExportId, sessionId: SessionId, now: Date): Promise<boolean> {
    const rows = await tx.query(
      'select from tenant_export_grant where export_id = $1 and session_id = $2 and until > $3',
      [id, sessionId, now],
    );
    return rows.length > 0;
  }

  /** A part of one that is ready. */
  async part(tx: Tx, exportId: ExportId, partId: ExportPartId): Promise<PartRow | null> {
    const [row] = await tx.query<
      Omit<PartRow, 'sealed'> & Omit<SealedObject, 'bytes'> & { readonly bytes: string }
    >(
      `select p.id, p.part, (select max(a.part) from tenant_export_part a
           where a.tenant_id = p.tenant_id and a.export_id = p.export_id) as parts,
         t.slug, x.requested_at as "requestedAt", o.id as "objectId", o.version, o.bytes, o.sha256,
         o.wrapped_key as "wrappedKey", o.key_version as "keyVersion"
       from tenant_export_part p
       join tenant_export x on x.tenant_id = p.tenant_id and x.id = p.export_id and x.state = 'ready'
       join tenant t on t.tenant_id = p.tenant_id
       join stored_object o on o.tenant_id = p.tenant_id and o.id = p.object_id
       where p.export_id = $1 and p.id = $2`,
      [exportId, partId],
    );
    if (!row) return null;
    const { objectId, version, bytes, sha256, wrappedKey, keyVersion, ...rest } = row;
    return { ...rest, sealed: { objectId, version, bytes: Number(bytes), sha256, wrappedKey, keyVersion } };
  }
}

/** The name that a part is downloaded by. */
export const partName = (slug: string, requestedAt: Date, part: number, parts: number): string =>
  `rinjo-${slug}-${requestedAt.toISOString().slice(0, 10)}-${String(part)}-of-${String(parts)}.zip`;

/** By which a key is known, as in receipts. */
export const keyIdOf = (publicKey: Buffer): string =>
  createHash('sha256').update(publicKey).digest('hex').slice(0, 16);

function viewOf(row: ViewColumns): ExportView {
  const { slug, publicKey, parts, ...rest } = row;
  return {
    ...rest,
    requestedAt: row.requestedAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
    expiresAt: row.expiresAt?.toISOString() ?? null,
    bytes: Number(row.bytes),
    bytesDone: Number(row.bytesDone),
    parts: parts.map(({ id, part, bytes, sha256 }): ExportPartView => ({
      ...{ id, number: part, name: partName(slug, row.requestedAt, part, parts.length) },
      ...{ bytes, sha256 },
    })),
    keyId: publicKey && keyIdOf(publicKey),
  };
}
