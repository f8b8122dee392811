import { Injectable } from '@nestjs/common';
import type {
  CallId,
  EvidenceId,
  EvidenceKind,
  SiteId,
  StoredObjectId,
  TrashReason,
  UserId,
} from '@rinjo/contract';
import type { Tx } from '../../../platform/database/tx.js';
import type { SealedRef } from '../../../platform/sealed-store/sealed-store.js';
import { HELD, KEEP_UNTIL } from './held.js';

/** An item that may be about to go, locked. */
export interface LifeRow {
  readonly id: EvidenceId;
  readonly callId: CallId | null;
  readonly byUserId: UserId | null;
  readonly trashedAt: Date | null;
  readonly erasing: boolean;
  readonly held: boolean;
}

/** What is left to say of an item that is gone. */
export interface GoneRow {
  readonly kind: EvidenceKind;
  readonly callId: CallId | null;
  readonly siteId: SiteId | null;
  readonly sha256: string;
}

@Injectable()
export class EvidenceLifeRepository {
  async lock(tx: Tx, id: EvidenceId): Promise<LifeRow | null> {
    const [row] = await tx.query<LifeRow>(
      `select e.id, e.call_id as "callId", e.by_user_id as "byUserId", e.trashed_at as "trashedAt", e.erasing,
         ${HELD} as held
       from evidence e where e.id = $1 for update of e`,
      [id],
    );
    return row ?? null;
  }

  async trash(tx: Tx, id: EvidenceId, at: Date, reason: TrashReason): Promise<void> {
    await tx.query('update evidence set trashed_at = $2, trash_reason = $3 where id = $1', [id, at, reason]);
  }

  async restore(tx: Tx, id: EvidenceId): Promise<void> {
    await tx.query('update evidence set trashed_at = null, trash_reason = null where id = $1', [id]);
  }

  /** Nobody sees it from now on. */
  async markErasing(tx: Tx, id: EvidenceId): Promise<void> {
    await tx.query('update evidence set erasing = true where id = $1', [id]);
  }

  /** The objects of an item: itself and its thumbnail. */
  objects(tx: Tx, id: EvidenceId): Promise<SealedRef[]> {
    return tx.query<SealedRef>(
      `select o.id as "objectId", o.version from stored_object o join evidence e
         on e.tenant_id = o.tenant_id and o.id in (e.object_id, e.thumbnail_object_id)
       where e.id = $1`,
      [id],
    );
  }

  /** Removes the row of the item; null when it is gone already. */
  async remove(tx: Tx, id: EvidenceId): Promise<GoneRow | null> {
    const [row] = await tx.query<GoneRow>(
      `delete from evidence where id = $1 and erasing
       returning kind, call_id as "callId", site_id as "siteId", sha256`,
      [id],
    );
    return row ?? null;
  }

  /** Removes rows of objects; answers the bytes that they had. */
  async removeObjects(tx: Tx, ids: readonly StoredObjectId[]): Promise<number> {
    const rows = await tx.query<{ bytes: string }>(
      'delete from stored_object where id = any($1::uuid[]) returning bytes',
      [ids],
    );
    return rows.reduce((sum, { bytes }) => sum + Number(bytes), 0);
  }

  /** What its rule does not keep any longer and nobody holds, the oldest first. */
  async expired(tx: Tx, now: Date, limit: number): Promise<EvidenceId[]> {
    const rows = await tx.query<{ id: EvidenceId }>(
      `select e.id from evidence e
       where e.trashed_at is null and not e.erasing and ${KEEP_UNTIL} <= $1 and not ${HELD}
       order by e.received_at, e.id limit $2 for update of e skip locked`,
      [now, limit],
    );
    return rows.map(({ id }) => id);
  }

  /** What has been in the trash since before and nobody holds. */
  async trashedBefore(tx: Tx, before: Date, limit: number): Promise<EvidenceId[]> {
    const rows = await tx.query<{ id: EvidenceId }>(
      `select e.id from evidence e
       where e.trashed_at <= $1 and not e.erasing and not ${HELD} order by e.trashed_at, e.id limit $2`,
      [before, limit],
    );
    return rows.map(({ id }) => id);
  }
}
