import { Injectable } from '@nestjs/common';
import type {
  CallId,
  SupportEvent,
  SupportKind,
  SupportMessageView,
  SupportRequestId,
  SupportSide,
  UserId,
} from '@rinjo/contract';
import type { Tx } from '../../../../platform/database/tx.js';

export interface RequestRow {
  readonly id: SupportRequestId;
  readonly number: number;
  readonly kind: SupportKind;
  readonly subject: string;
  readonly callId: CallId | null;
  readonly callTitle: string | null;
  readonly askedBy: UserId;
  readonly askedByName: string;
  readonly contact: string;
  readonly receivedAt: Date;
  readonly firstReplyAt: Date | null;
  readonly lastKind: SupportEvent;
  readonly lastSide: SupportSide;
  readonly lastAt: Date;
  readonly lastSeq: number;
}

export interface NewRequest {
  readonly id: SupportRequestId;
  readonly kind: SupportKind;
  readonly subject: string;
  readonly callId: CallId | null;
  readonly askedBy: UserId;
  readonly askedByName: string;
  readonly contact: string;
  readonly receivedAt: Date;
}

export interface NewMessage {
  readonly requestId: SupportRequestId;
  readonly seq: number;
  readonly at: Date;
  readonly kind: SupportEvent;
  readonly side: SupportSide;
  readonly authorId: string;
  readonly authorName: string;
  readonly text: string;
}

export interface RequestFilter {
  /** Null: of everybody. */
  readonly askedBy: UserId | null;
  readonly closed: boolean | null;
  readonly before: readonly [at: string, id: string] | null;
  readonly limit: number;
}

const SELECT = `
  select r.id, r.number, r.kind, r.subject, r.call_id as "callId", c.title as "callTitle", r.asked_by as "askedBy",
    r.asked_by_name as "askedByName", r.contact, r.received_at as "receivedAt",
    (select min(f.at) from support_message f where f.tenant_id = r.tenant_id and f.request_id = r.id
       and f.side = 'desk' and f.kind = 'message') as "firstReplyAt",
    m.kind as "lastKind", m.side as "lastSide", m.at as "lastAt", m.seq as "lastSeq"
  from support_request r
  join lateral (select l.kind, l.side, l.at, l.seq from support_message l
    where l.tenant_id = r.tenant_id and l.request_id = r.id order by l.seq desc limit 1) m on true
  left join call c on c.tenant_id = r.tenant_id and c.id = r.call_id`;

/** What people of a tenant have asked the operator. */
@Injectable()
export class SupportRequestsRepository {
  /** The newest first. */
  list(tx: Tx, { askedBy, closed, before, limit }: RequestFilter): Promise<RequestRow[]> {
    return tx.query<RequestRow>(
      `${SELECT} where ($1::uuid is null or r.asked_by = $1) and ($2::boolean is null or (m.kind = 'closed') = $2)
         and ($3::timestamptz is null or (r.received_at, r.id) < ($3, $4::uuid))
       order by r.received_at desc, r.id desc limit $5`,
      [askedBy, closed, before?.[0] ?? null, before?.[1] ?? null, limit],
    );
  }

  async find(tx: Tx, id: SupportRequestId): Promise<RequestRow | null> {
    const [row] = await tx.query<RequestRow>(`${SELECT} where r.id = $1`, [id]);
    return row ?? null;
  }

  /** Nobody writes to it until the transaction ends. */
  async lock(tx: Tx, id: SupportRequestId): Promise<RequestRow | null> {
    await tx.query('select from support_request where id = $1 for update', [id]);
    return this.find(tx, id);
  }

  async openOf(tx: Tx, userId: UserId): Promise<number> {
    const [row] = await tx.query<{ readonly open: number }>(
      `select count(*)::int as open from (${SELECT} where r.asked_by = $1 and m.kind <> 'closed') o`,
      [userId],
    );
    return row?.open ?? 0;
  }

  thread(tx: Tx, id: SupportRequestId): Promise<(Omit<SupportMessageView, 'at'> & { readonly at: Date })[]> {
    return tx.query(
      `select seq, at, kind, side, author_name as author, text from support_message where request_id = $1 order by seq`,
      [id],
    );
  }

  /** Its number in the tenant; the tenant is locked by then. */
  async insert(tx: Tx, request: NewRequest): Promise<number> {
    const { id, kind, subject, callId, askedBy, askedByName, contact, receivedAt } = request;
    const [row] = await tx.query<{ readonly number: number }>(
      `insert into support_request (tenant_id, id, number, kind, subject, call_id, asked_by, asked_by_name, contact, received_at)
       select $1, $2, coalesce(max(number), 0) + 1, $3, $4, $5, $6, $7, $8, $9 from support_request returning number`,
      [tx.principal.tenantId, id, kind, subject, callId, askedBy, askedByName, contact, receivedAt],
    );
    if (!row) throw new Error('A request is not where it was written');
    return row.number;
  }

  async add(tx: Tx, id: string, message: NewMessage): Promise<void> {
    const { requestId, seq, at, kind, side, authorId, authorName, text } = message;
    await tx.query(
      `insert into support_message (tenant_id, id, request_id, seq, at, kind, side, author_id, author_name, text)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [tx.principal.tenantId, id, requestId, seq, at, kind, side, authorId, authorName, text],
    );
  }

  /** What was asked stays with the tenant; who it was goes. */
  async forget(tx: Tx, userId: UserId, name: string): Promise<void> {
    await tx.query(`update support_request set asked_by_name = $2, contact = '' where asked_by = $1`, [
      ...[userId, name],
    ]);
    await tx.query(
      `update support_message set author_name = $2 where author_id = $1 and side = 'requester'`,
      [userId, name],
    );
  }
}
