import { Injectable } from '@nestjs/common';
import type {
  CallId,
  CallPhase,
  DeclineNote,
  MissedBecause,
  RingId,
  RingState,
  UserId,
} from '@rinjo/contract';
import type { Tx } from '../../../platform/database/tx.js';

/** A ring with the names that are shown with it. */
export interface RingRow {
  readonly id: RingId;
  readonly callId: CallId;
  readonly fromUser: UserId;
  readonly toUser: UserId;
  readonly state: RingState;
  readonly because: MissedBecause | null;
  readonly note: DeclineNote | null;
  readonly startedAt: Date;
  readonly expiresAt: Date;
  readonly endedAt: Date | null;
  readonly seenAt: Date | null;
  readonly fromName: string;
  readonly toName: string;
  readonly callTitle: string;
  readonly siteName: string | null;
  readonly phase: CallPhase;
}

export type NewRing = Pick<
  RingRow,
  'id' | 'callId' | 'fromUser' | 'toUser' | 'state' | 'because' | 'startedAt' | 'expiresAt' | 'endedAt'
>;

const VIEW = `
  select r.id, r.call_id as "callId", r.from_user as "fromUser", r.to_user as "toUser", r.state, r.because, r.note,
    r.started_at as "startedAt", r.expires_at as "expiresAt", r.ended_at as "endedAt", r.seen_at as "seenAt",
    f.display_name as "fromName", t.display_name as "toName", c.title as "callTitle", s.name as "siteName", c.phase
  from call_ring r
  join call c on c.tenant_id = r.tenant_id and c.id = r.call_id
  join user_account f on f.tenant_id = r.tenant_id and f.id = r.from_user
  join user_account t on t.tenant_id = r.tenant_id and t.id = r.to_user
  left join site s on s.tenant_id = c.tenant_id and s.id = c.site_id`;
const OPEN = `r.state in ('ringing', 'busy')`;
const IN_VAIN = `state in ('missed', 'cancelled')`;

@Injectable()
export class RingsRepository {
  async insert(tx: Tx, ring: NewRing): Promise<void> {
    await tx.query(
      `insert into call_ring
         (tenant_id, id, call_id, from_user, to_user, state, because, started_at, expires_at, ended_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        ...[tx.principal.tenantId, ring.id, ring.callId, ring.fromUser, ring.toUser, ring.state],
        ...[ring.because, ring.startedAt, ring.expiresAt, ring.endedAt],
      ],
    );
  }

  async find(tx: Tx, id: RingId): Promise<RingRow | null> {
    return (await tx.query<RingRow>(`${VIEW} where r.id = $1`, [id]))[0] ?? null;
  }

  async lock(tx: Tx, id: RingId): Promise<RingRow | null> {
    return (await tx.query<RingRow>(`${VIEW} where r.id = $1 for no key update of r`, [id]))[0] ?? null;
  }

  /** All rings of a call, first come first. */
  ofCall(tx: Tx, callId: CallId): Promise<RingRow[]> {
    return tx.query<RingRow>(`${VIEW} where r.call_id = $1 order by r.started_at, r.id`, [callId]);
  }

  openOfCall(tx: Tx, callId: CallId): Promise<RingRow[]> {
    return tx.query<RingRow>(`${VIEW} where r.call_id = $1 and ${OPEN} order by r.id`, [callId]);
  }

  openTo(tx: Tx, userId: UserId): Promise<RingRow[]> {
    return tx.query<RingRow>(`${VIEW} where r.to_user = $1 and ${OPEN} order by r.started_at, r.id`, [
      userId,
    ]);
  }

  async move(
    tx: Tx,
    id: RingId,
    to: Pick<RingRow, 'state' | 'because' | 'note'> & { readonly endedAt: Date },
  ): Promise<void> {
    await tx.query(`update call_ring set state = $2, because = $3, note = $4, ended_at = $5 where id = $1`, [
      ...[id, to.state, to.because, to.note, to.endedAt],
    ]);
  }

  /** Newest first. */
  missed(
    tx: Tx,
    userId: UserId,
    page: { readonly before: { readonly at: Date; readonly id: RingId } | null; readonly limit: number },
  ): Promise<RingRow[]> {
    return tx.query<RingRow>(
      `${VIEW} where r.to_user = $1 and r.${IN_VAIN}
         and ($2::timestamptz is null or (r.started_at, r.id) < ($2, $3::uuid))
       order by r.started_at desc, r.id desc limit $4`,
      [userId, page.before?.at ?? null, page.before?.id ?? null, page.limit],
    );
  }

  async wasFor(tx: Tx, userId: UserId, ringId: RingId): Promise<boolean> {
    const rows = await tx.query('select from call_ring where to_user = $1 and id = $2', [userId, ringId]);
    return rows.length > 0;
  }

  async unseen(tx: Tx, userId: UserId): Promise<number> {
    const rows = await tx.query<{ unseen: number }>(
      `select count(*)::int as unseen from call_ring where to_user = $1 and ${IN_VAIN} and seen_at is null`,
      [userId],
    );
    return rows[0]?.unseen ?? 0;
  }

  /** What is not named is not looked at. False when there was nothing to see. */
  async see(
    tx: Tx,
    userId: UserId,
    { callId = null, ringId = null }: { readonly callId?: CallId | null; readonly ringId?: RingId | null },
    now: Date,
  ): Promise<boolean> {
    const rows = await tx.query(
      `update call_ring set seen_at = $3
       where to_user = $1 and ${IN_VAIN} and seen_at is null 
         and ($2::uuid is null or call_id = $2) and ($4::uuid is null or id = $4) returning id`,
      [userId, callId, now, ringId],
    );
    return rows.length > 0;
  }
}
