import { Injectable } from '@nestjs/common';
import { LessThanOrEqual } from 'typeorm';
import type { ConnectionId } from '@rinjo/contract';
import type { Tx } from '../../platform/database/tx.js';
import { RequestEntity } from './request.entity.js';

/** Requests of ours that wait, and assertions that were accepted. */
@Injectable()
export class RequestsRepository {
  async insert(tx: Tx, request: RequestEntity): Promise<void> {
    await tx.repo(RequestEntity).insert(request);
  }

  find(tx: Tx, connectionId: ConnectionId, requestId: string): Promise<RequestEntity | null> {
    return tx.repo(RequestEntity).findOneBy({ connectionId, requestId });
  }

  findByRelay(tx: Tx, connectionId: ConnectionId, relayId: string): Promise<RequestEntity | null> {
    return tx.repo(RequestEntity).findOneBy({ connectionId, relayId });
  }

  /** Whether the request waited until now: of parallel callers one is told so. */
  async consume(tx: Tx, connectionId: ConnectionId, requestId: string): Promise<boolean> {
    const rows = await tx.query(
      'delete from saml_request where connection_id = $1 and request_id = $2 returning request_id',
      [connectionId, requestId],
    );
    return rows.length === 1;
  }

  /** Whether this assertion is new. */
  async remember(tx: Tx, connectionId: ConnectionId, assertionId: string, expiresAt: Date): Promise<boolean> {
    const rows = await tx.query(
      `insert into saml_assertion (tenant_id, connection_id, assertion_id, expires_at) values ($1, $2, $3, $4)
       on conflict do nothing returning assertion_id`,
      [tx.principal.tenantId, connectionId, assertionId, expiresAt],
    );
    return rows.length === 1;
  }

  /** Requests that nobody answered, and assertions that are too old to be accepted anyway. */
  async deleteExpired(tx: Tx, now: Date): Promise<void> {
    await tx.repo(RequestEntity).delete({ expiresAt: LessThanOrEqual(now) });
    await tx.query('delete from saml_assertion where expires_at <= $1', [now]);
  }
}
