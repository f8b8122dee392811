import { Injectable } from '@nestjs/common';
import type { EvidenceId, IntegrityReportId, IntegrityRunId } from '@rinjo/contract';
import type { Tx } from '../../../platform/database/tx.js';
import type { SealedObject } from '../../../platform/sealed-store/sealed-store.js';

export type ObjectFault = 'altered' | 'missing';

/** An object with the hash that it was taken with. */
export interface CheckedObject extends SealedObject {
  readonly sha256: string;
}

/** How far the checks of a tenant are. */
export interface CheckedState {
  readonly objects: number;
  readonly neverChecked: number;
  readonly differences: number;
  readonly oldestAt: Date | null;
}

export interface IntegrityRunRow extends CheckedState {
  readonly id: IntegrityRunId;
  readonly beganAt: Date;
  readonly endedAt: Date;
  readonly checked: number;
  readonly logSize: number | null;
  readonly logSound: boolean | null;
}

export interface DifferenceRow {
  readonly foundAt: Date;
  readonly fault: ObjectFault;
  readonly evidenceId: EvidenceId | null;
  readonly name: string | null;
}

export interface ReportRow {
  readonly id: IntegrityReportId;
  /** YYYY-MM-01 */
  readonly month: string;
  readonly madeAt: Date;
  readonly document: string;
  readonly signature: Buffer;
  readonly publicKey: Buffer;
}

const RUN = `id, began_at as "beganAt", ended_at as "endedAt", checked, objects, never_checked as "neverChecked", differences,
  oldest_at as "oldestAt", log_size::float8 as "logSize", log_sound as "logSound"`;
const REPORT = `id, to_char(month, 'YYYY-MM-DD') as month, made_at as "madeAt", document, signature, public_key as "publicKey"`;
const DIFFERENCES = 100;

/** Checks of objects, runs and reports of one tenant. */
@Injectable()
export class IntegrityRepository {
  /** Those that were never checked or not since then, the one that has waited longest first. */
  async due(tx: Tx, since: Date, limit: number): Promise<readonly CheckedObject[]> {
    const rows = await tx.query<Omit<CheckedObject, 'bytes'> & { readonly bytes: string }>(
      `select o.id as "objectId", o.version, o.bytes, o.sha256, o.wrapped_key as "wrappedKey", o.key_version as "keyVersion"
       from stored_object o left join object_check c on c.tenant_id = o.tenant_id and c.object_id = o.id
       where o.tenant_id = $1 and (c.checked_at is null or c.checked_at < $2)
       order by c.checked_at nulls first, o.created_at, o.id limit $3`,
      [tx.principal.tenantId, since, limit],
    );
    return rows.map((row) => ({ ...row, bytes: Number(row.bytes) }));
  }

  /** Nothing for an object that is gone, or has another version, by now; answers whether it was entered. */
  async checked(
    tx: Tx,
    { objectId, version }: Pick<CheckedObject, 'objectId' | 'version'>,
    at: Date,
    fault: ObjectFault | null,
  ): Promise<boolean> {
    const rows = await tx.query(
      `insert into object_check (tenant_id, object_id, checked_at, fault)
       select tenant_id, id, $4, $5 from stored_object where tenant_id = $1 and id = $2 and version = $3
       on conflict (tenant_id, object_id) do update set checked_at = excluded.checked_at, fault = excluded.fault
       returning object_id`,
      [tx.principal.tenantId, objectId, version, at, fault],
    );
    return rows.length > 0;
  }

  async state(tx: Tx): Promise<CheckedState> {
    const [row] = await tx.query<CheckedState>(
      `select count(*)::int as objects, count(*) filter (where c.checked_at is null)::int as "neverChecked",
         count(c.fault)::int as differences, min(coalesce(c.checked_at, o.created_at)) as "oldestAt"
       from stored_object o left join object_check c on c.tenant_id = o.tenant_id and c.object_id = o.id
       where o.tenant_id = $1`,
      [tx.principal.tenantId],
    );
    return row ?? { objects: 0, neverChecked: 0, differences: 0, oldestAt: null };
  }

  async checkedSince(tx: Tx, since: Date): Promise<number> {
    const [row] = await tx.query<{ readonly n: number }>(
      'select count(*)::int as n from object_check where tenant_id = $1 and checked_at >= $2',
      [tx.principal.tenantId, since],
    );
    return row?.n ?? 0;
  }

  /** The newest first. */
  differences(tx: Tx): Promise<DifferenceRow[]> {
    return tx.query<DifferenceRow>(
      `select c.checked_at as "foundAt", c.fault, e.id as "evidenceId", e.name from object_check c
       left join evidence e on e.tenant_id = c.tenant_id and e.object_id = c.object_id
       where c.tenant_id = $1 and c.fault is not null order by c.checked_at desc, c.object_id limit ${String(DIFFERENCES)}`,
      [tx.principal.tenantId],
    );
  }

  async insertRun(tx: Tx, run: IntegrityRunRow): Promise<void> {
    await tx.query(
      `insert into integrity_run (tenant_id, id, began_at, ended_at, checked, objects, never_checked, differences, oldest_at, log_size, log_sound)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        ...[tx.principal.tenantId, run.id, run.beganAt, run.endedAt, run.checked, run.objects],
        ...[run.neverChecked, run.differences, run.oldestAt, run.logSize, run.logSound],
      ],
    );
  }

  /** The newest first. */
  runs(tx: Tx, limit: number): Promise<IntegrityRunRow[]> {
    return tx.query<IntegrityRunRow>(
      `select ${RUN} from integrity_run where tenant_id = $1 order by ended_at desc, id desc limit $2`,
      [tx.principal.tenantId, limit],
    );
  }

  /** Those that ended in a window, the oldest first. */
  runsIn(tx: Tx, from: Date, to: Date): Promise<IntegrityRunRow[]> {
    return tx.query<IntegrityRunRow>(
      `select ${RUN} from integrity_run where tenant_id = $1 and ended_at >= $2 and ended_at < $3 order by ended_at, id`,
      [tx.principal.tenantId, from, to],
    );
  }

  /** False when there is one of the month. */
  async insertReport(
    tx: Tx,
    { id, month, madeAt, document, signature, publicKey }: ReportRow,
  ): Promise<boolean> {
    const rows = await tx.query(
      `insert into integrity_report (tenant_id, id, month, made_at, document, signature, public_key)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict (tenant_id, month) do nothing returning id`,
      [tx.principal.tenantId, id, month, madeAt, document, signature, publicKey],
    );
    return rows.length > 0;
  }

  /** The newest first. */
  reports(tx: Tx, limit: number): Promise<ReportRow[]> {
    return tx.query<ReportRow>(
      `select ${REPORT} from integrity_report where tenant_id = $1 order by month desc limit $2`,
      [tx.principal.tenantId, limit],
    );
  }

  async report(tx: Tx, id: IntegrityReportId): Promise<ReportRow | null> {
    const [row] = await tx.query<ReportRow>(
      `select ${REPORT} from integrity_report where tenant_id = $1 and id = $2`,
      [tx.principal.tenantId, id],
    );
    return row ?? null;
  }
}
