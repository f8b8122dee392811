import { Injectable } from '@nestjs/common';
import type {
  BoardOverlay,
  CallId,
  EvidenceId,
  EvidenceKind,
  EvidencePosition,
  EvidenceState,
  EvidenceView,
  ParticipantId,
  SiteId,
  UserId,
} from '@rinjo/contract';
import type { Tx } from '../../../platform/database/tx.js';
import { SERIES } from '../life/held.js';
import type { SealedObject } from '../../../platform/sealed-store/sealed-store.js';
import { type EvidenceFilter, listStatement } from './evidence-list.js';
import { type EvidenceRow, type Row, SELECT, toRow } from './evidence-row.js';

/** What an item is, before it has bytes. */
export interface NewEvidence {
  readonly id: EvidenceId;
  readonly kind: EvidenceKind;
  readonly state: EvidenceState;
  readonly callId: CallId | null;
  /** Null takes the one of the call. */
  readonly siteId: SiteId | null;
  readonly byUserId: UserId | null;
  readonly byParticipantId: ParticipantId | null;
  readonly byName: string;
  readonly name: string;
  readonly contentType: string;
  readonly takenAt: Date | null;
  readonly receivedAt: Date;
  readonly position: EvidencePosition | null;
  readonly width: number | null;
  readonly height: number | null;
  readonly durationMs: number | null;
  readonly board: BoardOverlay | null;
  /** What it is a new version of; one that is gone by then has none. */
  readonly previousId: EvidenceId | null;
}

@Injectable()
export class EvidenceRepository {
  async insertObject(tx: Tx, sealed: SealedObject, createdAt: Date): Promise<void> {
    await tx.query(
      `insert into stored_object (tenant_id, id, version, bytes, sha256, wrapped_key, key_version, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        ...[tx.principal.tenantId, sealed.objectId, sealed.version, sealed.bytes, sealed.sha256],
        ...[sealed.wrappedKey, sealed.keyVersion, createdAt],
      ],
    );
  }

  async insert(tx: Tx, item: NewEvidence, { objectId, sha256 }: SealedObject): Promise<void> {
    const { latitude = null, longitude = null, accuracy = null } = item.position ?? {};
    const { series, version } = await this.nextVersion(tx, item.previousId);
    await tx.query(
      `insert into evidence (tenant_id, id, kind, state, call_id, site_id, by_user_id, by_participant_id, by_name, name,
         content_type, sha256, taken_at, received_at, latitude, longitude, accuracy, width, height, duration_ms, board,
         object_id, series_id, version)
       values ($1, $2, $3, $4, $5, coalesce($6, (select site_id from call where id = $5)), $7, $8, $9, $10, $11, $12, $13,
         $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24)`,
      [
        ...[tx.principal.tenantId, item.id, item.kind, item.state, item.callId, item.siteId, item.byUserId],
        ...[item.byParticipantId, item.byName, item.name, item.contentType, sha256, item.takenAt],
        ...[item.receivedAt, latitude, longitude, accuracy, item.width, item.height, item.durationMs],
        ...[item.board && JSON.stringify(item.board), objectId, series, version],
      ],
    );
  }

  /** The place of a new version. Two that come at once wait for each other on the row of the first version that is left. */
  private async nextVersion(
    tx: Tx,
    previousId: EvidenceId | null,
  ): Promise<{ readonly series: EvidenceId | null; readonly version: number }> {
    const first = { series: null, version: 1 };
    if (previousId === null) return first;
    const rows = await tx.query<{ series: EvidenceId; version: number }>(
      `select ${SERIES('e')} as series, e.version from evidence e
       where not e.erasing and ${SERIES('e')} = (select ${SERIES('p')} from evidence p
         where p.id = $1 and not p.erasing)
       order by e.version for update of e`,
      [previousId],
    );
    const last = rows.at(-1);
    if (!last) return first;
    // Read again: another one may have come while this one waited.
    const [newest] = await tx.query<{ version: number }>(
      'select max(version) as version from evidence where id = $1 or series_id = $1',
      [last.series],
    );
    return { series: last.series, version: Math.max(last.version, newest?.version ?? 0) + 1 };
  }

  /** All versions of an item that are not in the trash, the newest first. */
  async versions(tx: Tx, id: EvidenceId): Promise<EvidenceView[]> {
    const rows = await tx.query<Row>(
      `${SELECT} where e.trashed_at is null and not e.erasing
         and ${SERIES('e')} = (select ${SERIES('p')} from evidence p where p.id = $1)
       order by e.version desc`,
      [id],
    );
    return rows.map((row) => toRow(row).view);
  }

  /** Not what is in the trash. */
  async find(tx: Tx, id: EvidenceId): Promise<EvidenceRow | null> {
    const [row] = await tx.query<Row>(
      `${SELECT} where e.id = $1 and e.trashed_at is null and not e.erasing`,
      [id],
    );
    return row ? toRow(row) : null;
  }

  /** As `find`, also in the trash. */
  async findAnywhere(tx: Tx, id: EvidenceId): Promise<EvidenceRow | null> {
    const [row] = await tx.query<Row>(`${SELECT} where e.id = $1 and not e.erasing`, [id]);
    return row ? toRow(row) : null;
  }

  /** What has no verdict, the oldest first. */
  async unscanned(tx: Tx, limit: number): Promise<EvidenceId[]> {
    const rows = await tx.query<{ id: EvidenceId }>(
      `select e.id from evidence e where e.state in ('received', 'quarantined') and not e.erasing
       order by e.received_at, e.id limit $1`,
      [limit],
    );
    return rows.map(({ id }) => id);
  }

  /** What another scanner, or this one with other signatures, has found clean; the longest ago first. Not what the product has made. */
  async scannedBefore(tx: Tx, scanner: string, limit: number): Promise<EvidenceId[]> {
    const rows = await tx.query<{ id: EvidenceId }>(
      `select e.id from evidence e where e.state = 'clean' and e.scanned_at is not null and not e.erasing
         and e.scanned_with is distinct from $1
       order by e.scanned_at, e.id limit $2`,
      [scanner.slice(0, 200), limit],
    );
    return rows.map(({ id }) => id);
  }

  /** The newest first, of several versions the last alone; of the trash, what came there last. */
  async list(tx: Tx, filter: EvidenceFilter): Promise<EvidenceView[]> {
    const { sql, parameters } = listStatement(filter);
    return (await tx.query<Row>(sql, parameters)).map((row) => toRow(row).view);
  }

  async rename(tx: Tx, id: EvidenceId, name: string): Promise<void> {
    await tx.query('update evidence set name = $3 where tenant_id = $1 and id = $2', [
      ...[tx.principal.tenantId, id],
      name,
    ]);
  }

  /** False when it is gone or in none of these states any more. */
  async changeState(
    tx: Tx,
    id: EvidenceId,
    from: readonly EvidenceState[],
    to: EvidenceState,
    scanned: { readonly at: Date; readonly scanner: string | null } | null = null,
  ): Promise<boolean> {
    const rows = await tx.query(
      `update evidence set state = $3, scanned_at = coalesce($4, scanned_at), scanned_with = coalesce($5, scanned_with)
       where id = $1 and state = any($2::text[]) returning id`,
      [id, from, to, scanned?.at ?? null, scanned?.scanner?.slice(0, 200) ?? null],
    );
    return rows.length > 0;
  }

  /** What a deleted person made stays; who made it does not. */
  async forget(tx: Tx, userId: UserId, name: string): Promise<void> {
    await tx.query('update upload set by_name = $2 where by_user_id = $1', [userId, name]);
    await tx.query(
      `update evidence e set by_name = $2 where e.by_user_id = $1
         or e.by_participant_id in (select p.id from participant p where p.user_id = $1)`,
      [userId, name],
    );
  }
}
