import { Injectable } from '@nestjs/common';
import type {
  CallId,
  EvidenceId,
  ParticipantId,
  ReservationId,
  SiteId,
  StoredObjectId,
  UploadId,
  UploadPassId,
  UploadState,
  UserId,
} from '@rinjo/contract';
import type { Principal } from '../../../platform/access/principal.js';
import type { Tx } from '../../../platform/database/tx.js';
import type { SealedObject } from '../../../platform/sealed-store/sealed-store.js';

/** A file on its way in. */
export interface UploadRow {
  readonly id: UploadId;
  readonly owner: string;
  readonly state: UploadState;
  readonly byUserId: UserId | null;
  readonly byParticipantId: ParticipantId | null;
  readonly byName: string;
  readonly callId: CallId | null;
  /** To be shown in the chat of the call when it is clean. */
  readonly chat: boolean;
  readonly siteId: SiteId | null;
  readonly previousId: EvidenceId | null;
  readonly name: string;
  readonly bytes: number;
  readonly offset: number;
  readonly parts: number;
  readonly sha256: string | null;
  readonly takenAt: Date | null;
  readonly clockOffsetMs: number | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly accuracy: number | null;
  readonly reservationId: ReservationId;
  readonly refusal: string | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

interface Row extends Omit<UploadRow, 'bytes' | 'offset' | 'clockOffsetMs'> {
  readonly bytes: string;
  readonly offset: string;
  readonly clockOffsetMs: string | null;
}

const SELECT = `
  select id, owner, state, by_user_id as "byUserId", by_participant_id as "byParticipantId", by_name as "byName",
    call_id as "callId", chat, site_id as "siteId", previous_id as "previousId", name, bytes, offset_bytes as "offset", parts, sha256, taken_at as "takenAt",
    clock_offset_ms as "clockOffsetMs", latitude, longitude, accuracy, reservation_id as "reservationId", refusal,
    created_at as "createdAt", expires_at as "expiresAt"
  from upload`;

const toRow = (row: Row): UploadRow => ({
  ...row,
  bytes: Number(row.bytes),
  offset: Number(row.offset),
  clockOffsetMs: row.clockOffsetMs === null ? null : Number(row.clockOffsetMs),
});

/** A sealed part of an upload. */
export interface UploadPart {
  readonly offset: number;
  readonly sealed: SealedObject;
}

@Injectable()
export class UploadsRepository {
  async insert(tx: Tx, row: UploadRow): Promise<void> {
    await tx.query(
      `insert into upload (tenant_id, id, owner, state, by_user_id, by_participant_id, by_name, call_id, site_id, name,
         bytes, offset_bytes, parts, sha256, taken_at, clock_offset_ms, latitude, longitude, accuracy, reservation_id,
         created_at, expires_at, previous_id, chat)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 0, 0, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)`,
      [
        ...[
          tx.principal.tenantId,
          row.id,
          row.owner,
          row.state,
          row.byUserId,
          row.byParticipantId,
          row.byName,
        ],
        ...[row.callId, row.siteId, row.name, row.bytes, row.sha256, row.takenAt, row.clockOffsetMs],
        ...[row.latitude, row.longitude, row.accuracy, row.reservationId, row.createdAt, row.expiresAt],
        ...[row.previousId, row.chat],
      ],
    );
  }

  /**
   * What is kept of the same capture already, in the same call or else by the same person: a device that has not heard that its photo
   * came sends it again. Null when there is none.
   */
  async sameCapture(
    tx: Tx,
    of: Pick<UploadRow, 'callId' | 'byUserId'> & { readonly sha256: string; readonly takenAt: Date },
  ): Promise<{ readonly id: UploadId; readonly bytes: number } | null> {
    const [row] = await tx.query<{ id: UploadId; bytes: string }>(
      `select e.id, o.bytes from evidence e join stored_object o on o.tenant_id = e.tenant_id and o.id = e.object_id
         left join evidence_receipt r on r.tenant_id = e.tenant_id and r.evidence_id = e.id
       where (e.sha256 = $1 or r.came_sha256 = $1) and e.taken_at = $2 and not e.erasing
         and case when $3::uuid is null then e.call_id is null and e.by_user_id = $4 else e.call_id = $3 end
       order by e.received_at limit 1`,
      [of.sha256, of.takenAt, of.callId, of.byUserId],
    );
    return row ? { id: row.id, bytes: Number(row.bytes) } : null;
  }

  /** An upload of which all has come before it began. Whoever asks may ask for it, whoever has sent it first. */
  async insertKept(tx: Tx, row: UploadRow): Promise<void> {
    await tx.query(
      `insert into upload (tenant_id, id, owner, state, by_name, name, bytes, offset_bytes, parts, reservation_id,
         created_at, expires_at)
       values ($1, $2, $3, 'kept', $4, $5, $6, $6, 0, $2, $7, $8)
       on conflict (tenant_id, id) do update set owner = excluded.owner, expires_at = excluded.expires_at
       where upload.state in ('received', 'kept')`,
      [
        ...[tx.principal.tenantId, row.id, row.owner, row.byName, row.name, row.bytes],
        ...[row.createdAt, row.expiresAt],
      ],
    );
  }

  async find(tx: Tx, id: UploadId): Promise<UploadRow | null> {
    const [row] = await tx.query<Row>(`${SELECT} where id = $1`, [id]);
    return row ? toRow(row) : null;
  }

  async countOpen(tx: Tx, owner: string): Promise<number> {
    const [row] = await tx.query<{ n: number }>(
      `select count(*)::int as n from upload where owner = $1 and state = 'open'`,
      [owner],
    );
    return row?.n ?? 0;
  }

  /** Takes a part in; false when the upload is not where it was any more. */
  async append(tx: Tx, { id, offset, parts }: UploadRow, sealed: SealedObject, now: Date): Promise<boolean> {
    const rows = await tx.query(
      `update upload set offset_bytes = offset_bytes + $3, parts = parts + 1
       where id = $1 and offset_bytes = $2 and state = 'open' returning id`,
      [id, offset, sealed.bytes],
    );
    if (rows.length === 0) return false;
    const { tenantId } = tx.principal;
    await tx.query(
      `insert into stored_object (tenant_id, id, version, bytes, sha256, wrapped_key, key_version, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        ...[tenantId, sealed.objectId, sealed.version, sealed.bytes, sealed.sha256],
        ...[sealed.wrappedKey, sealed.keyVersion, now],
      ],
    );
    await tx.query(
      'insert into upload_part (tenant_id, upload_id, n, offset_bytes, object_id) values ($1, $2, $3, $4, $5)',
      [tenantId, id, parts, offset, sealed.objectId],
    );
    return true;
  }

  async prolong(tx: Tx, id: UploadId, expiresAt: Date): Promise<void> {
    await tx.query('update upload set expires_at = $2 where id = $1', [id, expiresAt]);
  }

  /** False when it is in another state by now. */
  async changeState(
    tx: Tx,
    id: UploadId,
    from: UploadState,
    to: UploadState,
    refusal: string | null = null,
  ): Promise<boolean> {
    const rows = await tx.query(
      'update upload set state = $3, refusal = $4 where id = $1 and state = $2 returning id',
      [id, from, to, refusal],
    );
    return rows.length > 0;
  }

  async parts(tx: Tx, id: UploadId): Promise<UploadPart[]> {
    const rows = await tx.query<
      Omit<SealedObject, 'bytes'> & {
        readonly offset: string;
        readonly bytes: string;
        readonly objectId: StoredObjectId;
      }
    >(
      `select p.offset_bytes as "offset", o.id as "objectId", o.version, o.bytes, o.sha256, o.wrapped_key as "wrappedKey",
         o.key_version as "keyVersion"
       from upload_part p join stored_object o on o.tenant_id = p.tenant_id and o.id = p.object_id
       where p.upload_id = $1 order by p.n`,
      [id],
    );
    return rows.map(({ offset, ...sealed }) => ({
      offset: Number(offset),
      sealed: { ...sealed, bytes: Number(sealed.bytes) },
    }));
  }

  /** Forgets the parts; their objects are to be erased then. */
  async dropParts(tx: Tx, id: UploadId): Promise<void> {
    await tx.query('delete from upload_part where upload_id = $1', [id]);
  }

  async dropObjects(tx: Tx, objectIds: readonly StoredObjectId[]): Promise<void> {
    await tx.query('delete from stored_object where id = any($1::uuid[])', [objectIds]);
  }

  async remove(tx: Tx, id: UploadId): Promise<void> {
    await tx.query('delete from upload where id = $1', [id]);
  }

  async isEvidence(tx: Tx, id: EvidenceId): Promise<boolean> {
    return (await tx.query('select 1 from evidence where id = $1', [id])).length > 0;
  }

  /** Whom the caller is or was in a call, and whether it still is; null when never. */
  async participant(
    tx: Tx,
    callId: CallId,
    { actor }: Principal,
  ): Promise<{ readonly id: ParticipantId; readonly isIn: boolean } | null> {
    const [row] = await tx.query<{ id: ParticipantId; isIn: boolean }>(
      `select id, state <> 'left' as "isIn" from participant where call_id = $1 and (user_id = $2 or guest_session_id = $3)
       order by joined_at desc limit 1`,
      [
        callId,
        actor.kind === 'user' || actor.kind === 'key' ? actor.userId : null,
        actor.kind === 'guest' ? actor.guestSessionId : null,
      ],
    );
    return row ?? null;
  }

  /** Counts an item of a pass; false when there is none left. */
  async takeItem(tx: Tx, passId: UploadPassId): Promise<boolean> {
    const rows = await tx.query(
      'update upload_pass set items_left = items_left - 1 where id = $1 and items_left > 0 returning id',
      [passId],
    );
    return rows.length > 0;
  }
}
