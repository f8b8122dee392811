import { Injectable } from '@nestjs/common';
import type {
  CallId,
  EvidenceId,
  EvidenceKind,
  SiteId,
  StoredObjectId,
  TrashReason,
  TrashView,
  UserId,
} from '@rinjo/contract';
import type { Tx } from '../../../platform/database/tx.js';
import type { SealedRef } from '../../../platform/sealed-store/sealed-store.js';
import { HELD, KEEP_UNTIL, SERIES } from './held.js';

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

  /** All versions of an item that are, or are not, in the trash; locked, the newest first. */
  async lockVersions(tx: Tx, id: EvidenceId, trashed: boolean): Promise<LifeRow[]> {
    return tx.query<LifeRow>(
      `select e.id, e.call_id as "callId", e.by_user_id as "byUserId", e.trashed_at as "trashedAt", e.erasing,
         ${HELD} as held
       from evidence e where ${SERIES('e')} = (select ${SERIES('p')} from evidence p where p.id = $1)
         and not e.erasing and (e.trashed_at is not null) = $2
       order by e.version desc for update of e`,
      [id, trashed],
    );
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

  /** The objects of an item: itself and what was made of it. */
  objects(tx: Tx, id: EvidenceId): Promise<SealedRef[]> {
    return tx.query<SealedRef>(
      `select o.id as "objectId", o.version from stored_object o join evidence e
         on e.tenant_id = o.tenant_id
         and o.id in (e.object_id, e.thumbnail_object_id, e.preview_object_id, e.film_object_id)
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

  /** All that is in the trash, and what of it is held. */
  async trashView(tx: Tx): Promise<TrashView> {
    const [row] = await tx.query<Record<keyof TrashView, string>>(
      `select count(*) as items, coalesce(sum(bytes), 0) as bytes, count(*) filter (where held) as "heldItems",
         coalesce(sum(bytes) filter (where held), 0) as "heldBytes"
       from (select o.bytes, ${HELD} as held from evidence e
         join stored_object o on o.tenant_id = e.tenant_id and o.id = e.object_id
         where e.trashed_at is not null and not e.erasing) trash`,
    );
    return {
      items: Number(row?.items ?? 0),
      bytes: Number(row?.bytes ?? 0),
      heldItems: Number(row?.heldItems ?? 0),
      heldBytes: Number(row?.heldBytes ?? 0),
    };
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
