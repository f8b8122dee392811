import { Injectable } from '@nestjs/common';
import type {
  OperatorSupportQuery,
  OperatorSupportThread,
  OperatorSupportView,
  Page,
  SupportRequestId,
} from '@rinjo/contract';
import type { OperatorCaller } from '../../../../platform/access/operators.port.js';
import { TenantDb } from '../../../../platform/database/tenant-db.js';
import type { Tx } from '../../../../platform/database/tx.js';
import { DomainError } from '../../../../platform/errors/domain-error.js';
import { decodeCursor, toPage } from '../../../../platform/http/cursor.js';
import { pageSize } from '../../../../platform/http/page-query.dto.js';
import { BusinessDays } from '../../../../platform/time/business-days.js';
import { Clock } from '../../../../platform/time/clock.js';
import { operatorAt } from '../../tenant-life/tenants/operator-at.js';
import { firstReplyClock } from '../clock/first-reply.js';
import { DeskLedger, type DeskRow } from '../desk/desk-ledger.js';
import { holidaysOf } from '../desk/desk-time.js';
import { byUrgency } from './by-urgency.js';
import { replyFactsOf } from './reply-facts.js';
import { stateOf } from './request-state.js';
import { SupportLedger, type SupportLedgerRow } from './support-ledger.js';
import { SupportPost } from './support-post.js';
import { type RequestRow, SupportRequestsRepository } from './support-requests.repository.js';
import { SupportThreads } from './support-threads.js';
import { messageViews } from './support-views.js';

const LIST = 'operator-support';
/** More than a desk can have open. */
const OPEN = 500;

/** What the operator's desk does with requests. It reads what was written to it, and nothing else of a tenant. */
@Injectable()
export class SupportWork {
  constructor(
    private readonly ledger: SupportLedger,
    private readonly requests: SupportRequestsRepository,
    private readonly threads: SupportThreads,
    private readonly desk: DeskLedger,
    private readonly calendar: BusinessDays,
    private readonly post: SupportPost,
    private readonly tenantDb: TenantDb,
    private readonly clock: Clock,
  ) {}

  /** Open ones all at once, the most urgent first; closed ones page by page, the newest first. */
  async list(query: OperatorSupportQuery): Promise<Page<OperatorSupportView>> {
    const versions = await this.desk.versions();
    const view = (row: SupportLedgerRow): OperatorSupportView => this.viewOf(row, versions);
    if (query.closed !== true)
      return { items: (await this.ledger.open(OPEN)).map(view).toSorted(byUrgency), nextCursor: null };
    const limit = pageSize(query);
    const after = query.cursor === undefined ? null : decodeCursor(LIST, query.cursor, 2);
    const rows = await this.ledger.closed(after && [after[0] ?? '', after[1] ?? ''], limit + 1);
    return toPage(LIST, rows, limit, view, (row) => [row.receivedAt.toISOString(), row.id]);
  }

  /** Throws NOT_FOUND. */
  find(operator: OperatorCaller, id: SupportRequestId): Promise<OperatorSupportThread> {
    return this.at(operator, id, () => Promise.resolve());
  }

  /** Throws NOT_FOUND, SUPPORT_LIMIT. */
  reply(operator: OperatorCaller, id: SupportRequestId, text: string): Promise<OperatorSupportThread> {
    return this.at(operator, id, async (tx) => {
      const request = await this.threads.locked(tx, id);
      await this.threads.add(tx, request, 'desk', 'message', text);
      await this.post.toRequester(tx, request, 'replied');
    });
  }

  /** Throws NOT_FOUND, CONFLICT for one that is closed, SUPPORT_NOT_ANSWERED before anybody has replied. */
  close(operator: OperatorCaller, id: SupportRequestId, text: string | null): Promise<OperatorSupportThread> {
    return this.at(operator, id, async (tx) => {
      const request = await this.threads.locked(tx, id);
      if (isClosed(request)) throw new DomainError('CONFLICT');
      if (request.firstReplyAt === null) throw new DomainError('SUPPORT_NOT_ANSWERED');
      await this.threads.add(tx, request, 'desk', 'closed', text ?? '');
      await this.post.toRequester(tx, request, 'closed');
    });
  }

  /** Throws NOT_FOUND, CONFLICT for one that is open. */
  reopen(operator: OperatorCaller, id: SupportRequestId): Promise<OperatorSupportThread> {
    return this.at(operator, id, async (tx) => {
      const request = await this.threads.locked(tx, id);
      if (!isClosed(request)) throw new DomainError('CONFLICT');
      await this.threads.add(tx, request, 'desk', 'reopened', '');
    });
  }

  /** Does something in the tenant that has asked, and shows what has become of the request. */
  private async at(
    operator: OperatorCaller,
    id: SupportRequestId,
    work: (tx: Tx) => Promise<void>,
  ): Promise<OperatorSupportThread> {
    const known = await this.ledger.find(id);
    if (!known) throw new DomainError('NOT_FOUND');
    const { request, rows } = await this.tenantDb.run(operatorAt(known.tenantId, operator), async (tx) => {
      await work(tx);
      return { request: await this.requests.find(tx, id), rows: await this.requests.thread(tx, id) };
    });
    const now = await this.ledger.find(id);
    if (!request || !now) throw new DomainError('NOT_FOUND');
    return {
      ...this.viewOf(now, await this.desk.versions()),
      ...{ askedBy: request.askedByName, callId: request.callId, contact: request.contact },
      messages: messageViews(rows),
    };
  }

  private viewOf(row: SupportLedgerRow, versions: readonly DeskRow[]): OperatorSupportView {
    return {
      ...{ id: row.id, number: row.number, kind: row.kind, subject: row.subject },
      tenant: { id: row.tenantId, name: row.tenantName },
      state: stateOf({ kind: row.lastKind, side: row.lastSide }),
      receivedAt: row.receivedAt.toISOString(),
      firstReplyAt: row.firstReplyAt?.toISOString() ?? null,
      changedAt: row.lastAt.toISOString(),
      clock:
        versions.length === 0
          ? null
          : firstReplyClock(replyFactsOf(row), versions, holidaysOf(this.calendar), this.clock.now()),
    };
  }
}

const isClosed = ({ lastKind, lastSide }: RequestRow): boolean =>
  stateOf({ kind: lastKind, side: lastSide }) === 'closed';
