import { Injectable } from '@nestjs/common';
import { SUPPORT_LIMITS, type SupportEvent, type SupportRequestId, type SupportSide } from '@rinjo/contract';
import { actorId } from '../../../../platform/access/principal.js';
import { Ids } from '../../../../platform/crypto/ids.js';
import type { Tx } from '../../../../platform/database/tx.js';
import { DomainError } from '../../../../platform/errors/domain-error.js';
import { AuditTrail } from '../../../../platform/events/audit-trail.port.js';
import { Clock } from '../../../../platform/time/clock.js';
import { type RequestRow, SupportRequestsRepository } from './support-requests.repository.js';

const ACTIONS = {
  message: 'support.written',
  closed: 'support.closed',
  reopened: 'support.reopened',
} as const;

/** Writes to the thread of a request, from either side: the row, and the tenant's log. */
@Injectable()
export class SupportThreads {
  constructor(
    private readonly requests: SupportRequestsRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** The request is locked. Throws NOT_FOUND. */
  async locked(tx: Tx, id: SupportRequestId): Promise<RequestRow> {
    const request = await this.requests.lock(tx, id);
    if (!request) throw new DomainError('NOT_FOUND');
    return request;
  }

  /** By the one who acts. Throws SUPPORT_LIMIT for a thread without end. */
  async add(tx: Tx, request: RequestRow, side: SupportSide, kind: SupportEvent, text: string): Promise<void> {
    const max = SUPPORT_LIMITS.messages;
    // The last row is kept for closing it.
    if (request.lastSeq >= (kind === 'closed' ? max : max - 1))
      throw new DomainError('SUPPORT_LIMIT', { max });
    const { actor } = tx.principal;
    await this.requests.add(tx, this.ids.next(), {
      ...{ requestId: request.id, seq: request.lastSeq + 1, at: this.clock.now(), kind, side, text },
      ...{ authorId: actorId(actor) ?? '', authorName: actor.name },
    });
    await this.audit.record(tx, ACTIONS[kind], { requestId: request.id, number: request.number, side });
  }
}
