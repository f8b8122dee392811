import { Injectable } from '@nestjs/common';
import type { ConnectionId, SessionId, UserId } from '@rinjo/contract';
import type { Tx } from '../../../platform/database/tx.js';

/** A session that an identity provider vouched for. */
export interface VouchedSession {
  readonly sessionId: SessionId;
  readonly userId: UserId;
}

@Injectable()
export class LogoutsRepository {
  /** Takes note of a message; false when it was there before. */
  async note(
    tx: Tx,
    connectionId: ConnectionId,
    direction: 'received' | 'sent',
    { id, expiresAt }: { readonly id: string; readonly expiresAt: Date },
  ): Promise<boolean> {
    const rows = await tx.query(
      `insert into saml_logout_message (tenant_id, connection_id, direction, message_id, expires_at)
       values ($1, $2, $3, $4, $5) on conflict do nothing returning message_id`,
      [tx.principal.tenantId, connectionId, direction, id, expiresAt],
    );
    return rows.length === 1;
  }

  /** Whether we have sent this message and nothing has answered it; nothing will any more. */
  async answered(tx: Tx, connectionId: ConnectionId, id: string, now: Date): Promise<boolean> {
    const rows = await tx.query(
      `delete from saml_logout_message where connection_id = $1 and direction = 'sent' and message_id = $2
         and expires_at > $3 returning message_id`,
      [connectionId, id, now],
    );
    return rows.length === 1;
  }

  async deleteExpired(tx: Tx, now: Date): Promise<void> {
    await tx.query('delete from saml_logout_message where expires_at <= $1', [now]);
  }

  /** The sessions of a person of this connection: those with one of the indexes, or all when there is none. */
  sessionsOf(
    tx: Tx,
    connectionId: ConnectionId,
    nameId: string,
    indexes: readonly string[],
  ): Promise<VouchedSession[]> {
    return tx.query<VouchedSession>(
      `select v.session_id as "sessionId", s.user_id as "userId" from saml_session v
       join session s on s.tenant_id = v.tenant_id and s.id = v.session_id
       where v.connection_id = $1 and v.name_id = $2
         and (cardinality($3::text[]) = 0 or v.session_index is null or v.session_index = any($3::text[]))
       order by v.session_id`,
      [connectionId, nameId, indexes],
    );
  }

  /** Where a session came from, if its identity provider has an address for sign-outs. */
  async originOf(tx: Tx, sessionId: SessionId): Promise<SessionOrigin | null> {
    const [row] = await tx.query<SessionOrigin>(
      `select v.connection_id as "connectionId", v.name_id as "nameId", v.session_index as "sessionIndex"
       from saml_session v join saml_connection c on c.tenant_id = v.tenant_id and c.id = v.connection_id
       where v.session_id = $1 and c.slo_url is not null and c.state = 'enabled'`,
      [sessionId],
    );
    return row ?? null;
  }
}

export interface SessionOrigin {
  readonly connectionId: ConnectionId;
  readonly nameId: string;
  readonly sessionIndex: string | null;
}
