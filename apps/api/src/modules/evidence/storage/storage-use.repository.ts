import { Injectable } from '@nestjs/common';
import type { ReservationId, StoredObjectId } from '@rinjo/contract';
import type { Tx } from '../../../platform/database/tx.js';
import type { SealedRef } from '../../../platform/sealed-store/sealed-store.js';

/** Bytes of a tenant's storage. */
export interface StorageUse {
  readonly used: number;
  /** Promised to what is being written. */
  readonly reserved: number;
  readonly max: number;
}

export interface NewReservation {
  readonly id: ReservationId;
  readonly bytes: number;
  readonly object: SealedRef | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

const MAX = `(select p.storage_bytes from tenant t join plan p on p.id = t.plan_id where t.tenant_id = $1)`;

/** The counts of storage. Every change goes through the one row of the tenant, which its update locks. */
@Injectable()
export class StorageUseRepository {
  async use(tx: Tx): Promise<StorageUse> {
    const [row] = await tx.query<{ used: string | null; reserved: string | null; max: string }>(
      `select u.used_bytes as used, u.reserved_bytes as reserved, ${MAX} as max
       from (select $1::uuid as tenant_id) me left join storage_use u on u.tenant_id = me.tenant_id`,
      [tx.principal.tenantId],
    );
    return { used: Number(row?.used ?? 0), reserved: Number(row?.reserved ?? 0), max: Number(row?.max ?? 0) };
  }

  /** False when the plan has no more room; `beyond` takes it all the same. */
  async reserve(tx: Tx, bytes: number, beyond = false): Promise<boolean> {
    const { tenantId } = tx.principal;
    await tx.query('insert into storage_use (tenant_id) values ($1) on conflict do nothing', [tenantId]);
    const rows = await tx.query(
      `update storage_use set reserved_bytes = reserved_bytes + $2
       where tenant_id = $1 and ($3 or used_bytes + reserved_bytes + $2 <= ${MAX}) returning tenant_id`,
      [tenantId, bytes, beyond],
    );
    return rows.length > 0;
  }

  async insert(tx: Tx, { id, bytes, object, createdAt, expiresAt }: NewReservation): Promise<void> {
    await tx.query(
      `insert into storage_reservation (tenant_id, id, bytes, object_id, object_version, expires_at, created_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        ...[tx.principal.tenantId, id, bytes, object?.objectId ?? null, object?.version ?? null],
        ...[expiresAt, createdAt],
      ],
    );
  }

  /** False when it has run out or is gone. */
  async widen(tx: Tx, id: ReservationId, bytes: number, expiresAt: Date): Promise<boolean> {
    const rows = await tx.query(
      `update storage_reservation set bytes = bytes + $2, expires_at = greatest(expires_at, $3)
       where id = $1 and not ending returning id`,
      [id, bytes, expiresAt],
    );
    return rows.length > 0;
  }

  /** False when it has run out or is gone. */
  async hold(tx: Tx, id: ReservationId, { objectId, version }: SealedRef): Promise<boolean> {
    const rows = await tx.query(
      'update storage_reservation set object_id = $2, object_version = $3 where id = $1 and not ending returning id',
      [id, objectId, version],
    );
    return rows.length > 0;
  }

  /** Takes a reservation away; answers its bytes, null when it has run out or is gone. */
  async take(tx: Tx, id: ReservationId): Promise<number | null> {
    const [row] = await tx.query<{ bytes: string }>(
      'delete from storage_reservation where id = $1 and not ending returning bytes',
      [id],
    );
    return row ? Number(row.bytes) : null;
  }

  /** Adds to both counts, which may fall; answers what was told to administrators before. */
  async count(tx: Tx, change: { readonly used: number; readonly reserved: number }): Promise<number> {
    const [row] = await tx.query<{ noticed: number }>(
      `update storage_use set used_bytes = used_bytes + $2, reserved_bytes = reserved_bytes + $3
       where tenant_id = $1 returning noticed`,
      [tx.principal.tenantId, change.used, change.reserved],
    );
    return row?.noticed ?? 0;
  }

  async notice(tx: Tx, percent: number): Promise<void> {
    await tx.query('update storage_use set noticed = $2 where tenant_id = $1', [
      tx.principal.tenantId,
      percent,
    ]);
  }

  /** Says that nobody may use it any more; null when it has not run out yet or is gone, with the time when it does. */
  async end(
    tx: Tx,
    id: ReservationId,
    now: Date,
  ): Promise<{
    readonly ended: boolean;
    readonly expiresAt: Date;
    readonly object: SealedRef | null;
  } | null> {
    const [row] = await tx.query<{
      expiresAt: Date;
      ending: boolean;
      objectId: StoredObjectId | null;
      version: number | null;
    }>(
      `update storage_reservation set ending = ending or expires_at <= $2 where id = $1
       returning ending, expires_at as "expiresAt", object_id as "objectId", object_version as version`,
      [id, now],
    );
    if (!row) return null;
    const { ending: ended, expiresAt, objectId, version } = row;
    return { ended, expiresAt, object: objectId && version ? { objectId, version } : null };
  }

  /** Removes one that has ended; answers its bytes. */
  async removeEnded(tx: Tx, id: ReservationId): Promise<number> {
    const [row] = await tx.query<{ bytes: string }>(
      'delete from storage_reservation where id = $1 and ending returning bytes',
      [id],
    );
    return Number(row?.bytes ?? 0);
  }
}
