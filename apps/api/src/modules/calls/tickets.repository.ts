import { Injectable } from '@nestjs/common';
import type { CallId, GuestSessionId, Id, SessionId } from '@rinjo/contract';
import type { Tx } from '../../platform/database/tx.js';
import { TicketEntity } from './ticket.entity.js';

export interface RedeemedTicket {
  readonly callId: CallId;
  readonly sessionId: SessionId | null;
  readonly guestSessionId: GuestSessionId | null;
  readonly expiresAt: Date;
}

@Injectable()
export class TicketsRepository {
  async insert(tx: Tx, ticket: TicketEntity): Promise<void> {
    await tx.repo(TicketEntity).insert(ticket);
  }

  /** The call that an unused ticket lets into. */
  async callOf(tx: Tx, id: Id<'Ticket'>, now: Date): Promise<CallId | null> {
    const rows = await tx.query<{ readonly callId: CallId }>(
      `select call_id as "callId" from call_ticket where id = $1 and expires_at > $2`,
      [id, now],
    );
    return rows[0]?.callId ?? null;
  }

  /** Uses a ticket up: only one of two who show it at once gets the row. */
  async redeem(tx: Tx, id: Id<'Ticket'>): Promise<RedeemedTicket | null> {
    const rows = await tx.query<RedeemedTicket>(
      `delete from call_ticket where id = $1
       returning call_id as "callId", session_id as "sessionId", guest_session_id as "guestSessionId",
         expires_at as "expiresAt"`,
      [id],
    );
    return rows[0] ?? null;
  }

  async dropExpired(tx: Tx, now: Date): Promise<void> {
    await tx.query(`delete from call_ticket where expires_at <= $1`, [now]);
  }

  /** A guest who may not come back keeps no ticket. */
  async dropOf(tx: Tx, callId: CallId, guestSessionId: GuestSessionId | null): Promise<void> {
    if (guestSessionId !== null)
      await tx.query(`delete from call_ticket where call_id = $1 and guest_session_id = $2`, [
        callId,
        guestSessionId,
      ]);
  }
}
