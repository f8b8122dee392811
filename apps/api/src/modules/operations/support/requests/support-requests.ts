import { Injectable } from '@nestjs/common';
import {
  type AskSupport,
  type Page,
  SUPPORT_LIMITS,
  type SupportRequestId,
  type SupportRequestQuery,
  type SupportRequestView,
  type SupportThread,
} from '@rinjo/contract';
import { type Principal, userActor } from '../../../../platform/access/principal.js';
import { Ids } from '../../../../platform/crypto/ids.js';
import { TenantDb } from '../../../../platform/database/tenant-db.js';
import type { Tx } from '../../../../platform/database/tx.js';
import { DomainError } from '../../../../platform/errors/domain-error.js';
import { AuditTrail } from '../../../../platform/events/audit-trail.port.js';
import { decodeCursor, toPage } from '../../../../platform/http/cursor.js';
import { pageSize } from '../../../../platform/http/page-query.dto.js';
import { Clock } from '../../../../platform/time/clock.js';
import { CallAccess } from '../../../calls/index.js';
import { TenantsRepository } from '../../../tenancy/index.js';
import { stateOf } from './request-state.js';
import { SupportPost } from './support-post.js';
import { type RequestRow, SupportRequestsRepository } from './support-requests.repository.js';
import { SupportThreads } from './support-threads.js';
import { requestView, threadView } from './support-views.js';

const LIST = 'support-requests';

/** What people ask the operator, as they and their administrators see it. */
@Injectable()
export class SupportRequests {
  constructor(
    private readonly requests: SupportRequestsRepository,
    private readonly threads: SupportThreads,
    private readonly calls: CallAccess,
    private readonly tenants: TenantsRepository,
    private readonly post: SupportPost,
    private readonly tenantDb: TenantDb,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Throws FORBIDDEN for those of everybody to whom may not see them. */
  async list(principal: Principal, query: SupportRequestQuery): Promise<Page<SupportRequestView>> {
    const all = query.whose === 'all';
    if (all && !seesAll(principal)) throw new DomainError('FORBIDDEN', { permission: 'support:read' });
    const limit = pageSize(query);
    const after = query.cursor === undefined ? null : decodeCursor(LIST, query.cursor, 2);
    const rows = await this.tenantDb.run(principal, (tx) =>
      this.requests.list(tx, {
        askedBy: all ? null : userActor(principal).userId,
        closed: query.closed ?? null,
        before: after && [after[0] ?? '', after[1] ?? ''],
        limit: limit + 1,
      }),
    );
    return toPage(LIST, rows, limit, requestView, (row) => [row.receivedAt.toISOString(), row.id]);
  }

  /** Throws NOT_FOUND for what is somebody else's. */
  find(principal: Principal, id: SupportRequestId): Promise<SupportThread> {
    return this.tenantDb.run(principal, async (tx) => {
      const request = await this.requests.find(tx, id);
      assertTheirs(principal, request);
      return threadView(request, await this.requests.thread(tx, id));
    });
  }

  /** Throws NOT_FOUND for a call that is not theirs, SUPPORT_LIMIT when too many of theirs are open. */
  ask(principal: Principal, input: AskSupport): Promise<SupportThread> {
    const { userId, name } = userActor(principal);
    return this.tenantDb.run(principal, async (tx) => {
      await this.tenants.lock(tx);
      const max = SUPPORT_LIMITS.openRequests;
      if ((await this.requests.openOf(tx, userId)) >= max) throw new DomainError('SUPPORT_LIMIT', { max });
      if (input.callId !== null) await this.calls.atTheDoor(tx, principal, input.callId);
      const id = this.ids.next<SupportRequestId>();
      const { kind, subject, callId, contact } = input;
      const at = this.clock.now();
      const number = await this.requests.insert(tx, {
        ...{ id, kind, subject, callId, contact, askedBy: userId, askedByName: name, receivedAt: at },
      });
      await this.requests.add(tx, this.ids.next(), {
        ...{ requestId: id, seq: 1, at, kind: 'message', side: 'requester', text: input.text },
        ...{ authorId: userId, authorName: name },
      });
      await this.audit.record(tx, 'support.asked', { requestId: id, number, kind });
      await this.post.toDesk(tx, { id, number, subject, kind, askedBy: userId }, 'asked');
      return this.read(tx, id);
    });
  }

  /** What is closed is open again. Throws NOT_FOUND, SUPPORT_LIMIT. */
  write(principal: Principal, id: SupportRequestId, text: string): Promise<SupportThread> {
    return this.tenantDb.run(principal, async (tx) => {
      const request = await this.theirs(tx, id);
      await this.threads.add(tx, request, 'requester', 'message', text);
      await this.post.toDesk(tx, request, 'written');
      return this.read(tx, id);
    });
  }

  /** Throws NOT_FOUND, CONFLICT for one that is closed. */
  close(principal: Principal, id: SupportRequestId): Promise<SupportThread> {
    return this.tenantDb.run(principal, async (tx) => {
      const request = await this.theirs(tx, id);
      if (isClosed(request)) throw new DomainError('CONFLICT');
      await this.threads.add(tx, request, 'requester', 'closed', '');
      return this.read(tx, id);
    });
  }

  private async theirs(tx: Tx, id: SupportRequestId): Promise<RequestRow> {
    // A key writes nothing in the name of a person.
    userActor(tx.principal);
    const request = await this.threads.locked(tx, id);
    assertTheirs(tx.principal, request);
    return request;
  }

  private async read(tx: Tx, id: SupportRequestId): Promise<SupportThread> {
    const request = await this.requests.find(tx, id);
    if (!request) throw new DomainError('NOT_FOUND');
    return threadView(request, await this.requests.thread(tx, id));
  }
}

const seesAll = ({ permissions }: Principal): boolean => permissions.has('support:read');

const isClosed = ({ lastKind, lastSide }: RequestRow): boolean =>
  stateOf({ kind: lastKind, side: lastSide }) === 'closed';

function assertTheirs(principal: Principal, request: RequestRow | null): asserts request is RequestRow {
  const { actor } = principal;
  const own = actor.kind === 'user' && request?.askedBy === actor.userId;
  if (!request || !(own || seesAll(principal))) throw new DomainError('NOT_FOUND');
}
