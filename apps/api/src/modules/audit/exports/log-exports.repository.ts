import { Injectable } from '@nestjs/common';
import type {
  LogExportEnd,
  LogExportId,
  LogExportState,
  LogExportView,
  LogName,
  LogSearch,
  SessionId,
  StartLogExport,
  StoredObjectId,
  UserId,
} from '@rinjo/contract';
import type { Tx } from '../../../platform/database/tx.js';
import type { Position } from '../../../platform/http/cursor.js';
import type { SealedObject, SealedRef } from '../../../platform/sealed-store/sealed-store.js';
import { fileName } from './file-name.js';

export interface NewLogExport extends StartLogExport {
  readonly id: LogExportId;
  readonly requestedBy: UserId;
  readonly requestedAt: Date;
}

/** One that is being made. */
export interface LogExportRow extends StartLogExport {
  readonly id: LogExportId;
  readonly requestedAt: Date;
  readonly timeZone: string;
}

interface ViewColumns extends Omit<
  LogExportView,
  'requestedAt' | 'finishedAt' | 'expiresAt' | 'rows' | 'bytes' | 'name' | 'checkpoint'
> {
  readonly requestedAt: Date;
  readonly finishedAt: Date | null;
  readonly expiresAt: Date | null;
  readonly rows: string;
  readonly bytes: string | null;
  readonly slug: string;
  readonly checkpointSize: string | null;
  readonly checkpointNote: string | null;
}

const VIEW = `select x.id, x.log, x.format, x.conditions, x.state, x.end_reason as "end", x.requested_by as "requestedBy",
    u.display_name as "byName", x.requested_at as "requestedAt", x.finished_at as "finishedAt",
    x.expires_at as "expiresAt", x.time_zone as "timeZone", x.rows, x.percent, t.slug,
    x.checkpoint_size as "checkpointSize", x.checkpoint_note as "checkpointNote", o.bytes, o.sha256
  from log_export x join tenant t on t.tenant_id = x.tenant_id
  join user_account u on u.tenant_id = x.tenant_id and u.id = x.requested_by
  left join stored_object o on o.tenant_id = x.tenant_id and o.id = x.object_id and x.state = 'ready'`;

const LOG_TABLES: Readonly<Record<LogName, 'audit_entry' | 'access_entry'>> = {
  ...{ operations: 'audit_entry', signIns: 'audit_entry', access: 'access_entry', errors: 'access_entry' },
};

/** The statements of files of entries, and who may download them. */
@Injectable()
export class LogExportsRepository {
  /** Its times will be by the clocks that the tenant goes by now. */
  async insert(tx: Tx, of: NewLogExport): Promise<void> {
    const { id, log, format, conditions, requestedBy, requestedAt } = of;
    await tx.query(
      `insert into log_export (tenant_id, id, log, format, conditions, state, requested_by, requested_at, time_zone)
       select $1, $2, $3, $4, $5, 'making', $6, $7, time_zone from tenant where tenant_id = $1`,
      [tx.principal.tenantId, id, log, format, JSON.stringify(conditions), requestedBy, requestedAt],
    );
  }

  /** Those that are not over, and of them those that are being made. */
  async count(tx: Tx): Promise<{ readonly kept: number; readonly making: number }> {
    const [row] = await tx.query<{ kept: number; making: number }>(
      `select count(*)::int as kept, count(*) filter (where state = 'making')::int as making
       from log_export where state <> 'ended'`,
    );
    return row ?? { kept: 0, making: 0 };
  }

  async view(tx: Tx, id: LogExportId): Promise<LogExportView | null> {
    const [row] = await tx.query<ViewColumns>(`${VIEW} where x.id = $1`, [id]);
    return row ? viewOf(row) : null;
  }

  /** The newest first, from before a position. */
  async views(tx: Tx, before: Position | null, limit: number): Promise<readonly LogExportView[]> {
    const [at, id] = before ?? [null, null];
    const rows = await tx.query<ViewColumns>(
      `${VIEW} where ($1::timestamptz is null or (x.requested_at, x.id) < ($1, $2::uuid))
       order by x.requested_at desc, x.id desc limit $3`,
      [at, id, limit],
    );
    return rows.map(viewOf);
  }

  /** Null when it is over or ready. */
  async making(tx: Tx, id: LogExportId): Promise<LogExportRow | null> {
    const [row] = await tx.query<LogExportRow>(
      `select id, log, format, conditions, requested_at as "requestedAt", time_zone as "timeZone"
       from log_export where id = $1 and state = 'making'`,
      [id],
    );
    return row ?? null;
  }

  /** False when it is over. */
  async progress(tx: Tx, id: LogExportId, rows: number, percent: number): Promise<boolean> {
    const found = await tx.query(
      `update log_export set rows = $2, percent = $3 where id = $1 and state = 'making' returning id`,
      [id, rows, percent],
    );
    return found.length > 0;
  }

  /** False when it is over. */
  async ready(
    tx: Tx,
    id: LogExportId,
    of: {
      readonly rows: number;
      readonly objectId: StoredObjectId;
      readonly finishedAt: Date;
      readonly expiresAt: Date;
      readonly checkpoint: LogExportView['checkpoint'];
    },
  ): Promise<boolean> {
    const { rows, objectId, finishedAt, expiresAt, checkpoint } = of;
    const found = await tx.query(
      `update log_export set state = 'ready', rows = $2, percent = 100, object_id = $3, finished_at = $4, expires_at = $5,
         checkpoint_size = $6, checkpoint_note = $7
       where id = $1 and state = 'making' returning id`,
      [id, rows, objectId, finishedAt, expiresAt, checkpoint?.size ?? null, checkpoint?.note ?? null],
    );
    return found.length > 0;
  }

  /** Nobody downloads it from now on; null when it was over already, else the state that it had. */
  async end(tx: Tx, id: LogExportId, why: LogExportEnd, at: Date): Promise<LogExportState | null> {
    const [before] = await tx.query<{ state: LogExportState }>(
      'select state from log_export where id = $1 for update',
      [id],
    );
    if (!before || before.state === 'ended') return null;
    await tx.query(
      `update log_export set state = 'ended', end_reason = $2, finished_at = coalesce(finished_at, $3) where id = $1`,
      [id, why, at],
    );
    return before.state;
  }

  async object(tx: Tx, id: LogExportId): Promise<SealedRef | null> {
    const [row] = await tx.query<SealedRef>(
      `select o.id as "objectId", o.version from log_export x
       join stored_object o on o.tenant_id = x.tenant_id and o.id = x.object_id where x.id = $1`,
      [id],
    );
    return row ?? null;
  }

  /** What is left of one that is over: that there was one. */
  async strip(tx: Tx, id: LogExportId): Promise<void> {
    const object = await this.object(tx, id);
    await tx.query('update log_export set object_id = null where id = $1', [id]);
    if (object) await tx.query('delete from stored_object where id = $1', [object.objectId]);
    await tx.query('delete from log_export_grant where export_id = $1', [id]);
  }

  async grant(tx: Tx, id: LogExportId, sessionId: SessionId, until: Date): Promise<void> {
    await tx.query(
      `insert into log_export_grant (tenant_id, export_id, session_id, until) values ($1, $2, $3, $4)
       on conflict (tenant_id, export_id, session_id) do update set until = $4`,
      [tx.principal.tenantId, id, sessionId, until],
    );
  }

  async isGranted(tx: Tx, id: LogExportId, sessionId: SessionId, now: Date): Promise<boolean> {
    const rows = await tx.query(
      'select from log_export_grant where export_id = $1 and session_id = $2 and until > $3',
      [id, sessionId, now],
    );
    return rows.length > 0;
  }

  /** The file of one that is ready. */
  async sealed(tx: Tx, id: LogExportId): Promise<SealedObject | null> {
    const [row] = await tx.query<Omit<SealedObject, 'bytes'> & { readonly bytes: string }>(
      `select o.id as "objectId", o.version, o.bytes, o.sha256, o.wrapped_key as "wrappedKey", o.key_version as "keyVersion"
       from log_export x join stored_object o on o.tenant_id = x.tenant_id and o.id = x.object_id
       where x.id = $1 and x.state = 'ready'`,
      [id],
    );
    return row ? { ...row, bytes: Number(row.bytes) } : null;
  }

  /** When the first entry is from that the tenant's log still has; null when there is none. */
  async oldest(tx: Tx, log: LogSearch['log']): Promise<Date | null> {
    const [row] = await tx.query<{ at: Date }>(
      `select at from ${LOG_TABLES[log]} where tenant_id = $1 order by at limit 1`,
      [tx.principal.tenantId],
    );
    return row?.at ?? null;
  }
}

function viewOf({ slug, checkpointSize, checkpointNote, ...row }: ViewColumns): LogExportView {
  return {
    ...row,
    requestedAt: row.requestedAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
    expiresAt: row.expiresAt?.toISOString() ?? null,
    rows: Number(row.rows),
    bytes: row.bytes === null ? null : Number(row.bytes),
    name: fileName(slug, row.log, row.format, row.requestedAt),
    checkpoint:
      checkpointSize === null || checkpointNote === null
        ? null
        : { size: Number(checkpointSize), note: checkpointNote },
  };
}
