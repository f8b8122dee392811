import { Injectable } from '@nestjs/common';
import {
  type EvidenceId,
  LIMITS,
  type ShareLinkId,
  type ShareOpeningId,
  type ShareOpeningView,
  type UserId,
} from '@rinjo/contract';
import type { Position } from '../../platform/http/cursor.js';
import type { Tx } from '../../platform/database/tx.js';
import type { LinkFacts } from './share-link.js';

export interface NewShareLink {
  readonly id: ShareLinkId;
  readonly tokenHash: Buffer;
  readonly label: string | null;
  readonly passwordHash: string | null;
  readonly expiresAt: Date;
  readonly maxOpenings: number | null;
  readonly createdBy: UserId;
  readonly createdAt: Date;
}

export interface ShareLinkRow extends LinkFacts {
  readonly id: ShareLinkId;
  readonly label: string | null;
  readonly passwordHash: string | null;
  readonly lastOpenedAt: Date | null;
  readonly createdBy: UserId;
  readonly creatorName: string;
  readonly createdAt: Date;
  /** Of what is not in the trash. */
  readonly names: readonly string[];
  readonly items: number;
}

export interface NewOpening {
  readonly id: ShareOpeningId;
  readonly shareLinkId: ShareLinkId;
  readonly secretHash: Buffer;
  readonly address: string;
  readonly openedAt: Date;
  readonly expiresAt: Date;
}

/** Names of a link's items that a list shows. */
const NAMES = 3;
const SHOWN = `share_link_item i join evidence e on e.tenant_id = i.tenant_id and e.id = i.evidence_id
  where i.tenant_id = l.tenant_id and i.share_link_id = l.id and e.trashed_at is null and not e.erasing`;
const SELECT = `
  select l.id, l.label, l.password_hash as "passwordHash", l.expires_at as "expiresAt", l.revoked_at as "revokedAt",
    l.openings, l.max_openings as "maxOpenings", l.last_opened_at as "lastOpenedAt", l.created_by as "createdBy",
    u.display_name as "creatorName", l.created_at as "createdAt",
    array(select e.name from ${SHOWN} order by i.position limit ${String(NAMES)}) as names,
    (select count(*)::int from ${SHOWN}) as items
  from share_link l join user_account u on u.tenant_id = l.tenant_id and u.id = l.created_by`;

@Injectable()
export class ShareLinksRepository {
  async insert(tx: Tx, link: NewShareLink, evidenceIds: readonly EvidenceId[]): Promise<void> {
    const { tenantId } = tx.principal;
    await tx.query(
      `insert into share_link (tenant_id, id, token_hash, label, password_hash, expires_at, max_openings, created_by,
         created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        ...[tenantId, link.id, link.tokenHash, link.label, link.passwordHash, link.expiresAt],
        ...[link.maxOpenings, link.createdBy, link.createdAt],
      ],
    );
    await tx.query(
      `insert into share_link_item (tenant_id, share_link_id, evidence_id, position)
       select $1, $2, id, n - 1 from unnest($3::uuid[]) with ordinality as t (id, n)`,
      [tenantId, link.id, evidenceIds],
    );
  }

  async find(tx: Tx, id: ShareLinkId): Promise<ShareLinkRow | null> {
    const [row] = await tx.query<ShareLinkRow>(`${SELECT} where l.id = $1`, [id]);
    return row ?? null;
  }

  /** Until the end of the transaction nobody else counts or revokes. */
  async lock(tx: Tx, id: ShareLinkId): Promise<ShareLinkRow | null> {
    const [row] = await tx.query<ShareLinkRow>(`${SELECT} where l.id = $1 for no key update of l`, [id]);
    return row ?? null;
  }

  /** The newest first, from before a position; of one maker and of one item, or all for null. */
  list(
    tx: Tx,
    of: {
      readonly by: UserId | null;
      readonly evidenceId: EvidenceId | null;
      readonly before: Position | null;
    },
    limit: number,
  ): Promise<ShareLinkRow[]> {
    return tx.query<ShareLinkRow>(
      `${SELECT} where ($1::uuid is null or l.created_by = $1) and ($2::uuid is null or exists (
         select 1 from share_link_item i
         where i.tenant_id = l.tenant_id and i.share_link_id = l.id and i.evidence_id = $2))
         and ($3::timestamptz is null or (l.created_at, l.id) < ($3, $4::uuid))
       order by l.created_at desc, l.id desc limit $5`,
      [of.by, of.evidenceId, of.before?.[0] ?? null, of.before?.[1] ?? null, limit],
    );
  }

  async revoke(tx: Tx, id: ShareLinkId, now: Date): Promise<void> {
    await tx.query('update share_link set revoked_at = $2 where id = $1 and revoked_at is null', [id, now]);
  }

  async open(tx: Tx, opening: NewOpening): Promise<void> {
    const { id, shareLinkId, secretHash, address, openedAt, expiresAt } = opening;
    await tx.query('update share_link set openings = openings + 1, last_opened_at = $2 where id = $1', [
      ...[shareLinkId, openedAt],
    ]);
    await tx.query(
      `insert into share_opening (tenant_id, id, share_link_id, token_hash, address, opened_at, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [tx.principal.tenantId, id, shareLinkId, secretHash, address, openedAt, expiresAt],
    );
  }

  /** The link that was opened, while the opening is good. */
  async opened(tx: Tx, id: ShareOpeningId, now: Date): Promise<ShareLinkId | null> {
    const [row] = await tx.query<{ linkId: ShareLinkId }>(
      'select share_link_id as "linkId" from share_opening where id = $1 and expires_at > $2',
      [id, now],
    );
    return row?.linkId ?? null;
  }

  /** The newest first. */
  async openings(tx: Tx, id: ShareLinkId): Promise<ShareOpeningView[]> {
    const rows = await tx.query<{ at: Date; address: string }>(
      `select opened_at as at, address from share_opening where share_link_id = $1
       order by opened_at desc, id desc limit ${String(LIMITS.shareLinksListed)}`,
      [id],
    );
    return rows.map(({ at, address }) => ({ at: at.toISOString(), address }));
  }

  /** What a link shows, in its order: not what is in the trash, and not what was not found clean. */
  async items(tx: Tx, id: ShareLinkId): Promise<readonly EvidenceId[]> {
    const rows = await tx.query<{ id: EvidenceId }>(
      `select e.id from share_link_item i join evidence e on e.tenant_id = i.tenant_id and e.id = i.evidence_id
       where i.share_link_id = $1 and e.state = 'clean' and e.trashed_at is null and not e.erasing
       order by i.position`,
      [id],
    );
    return rows.map((row) => row.id);
  }
}
