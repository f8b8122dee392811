import { Injectable } from '@nestjs/common';
import type { AuditEntryView, AuditQuery, CallId, Page } from '@rinjo/contract';
import type { Principal } from '../../platform/access/principal.js';
import { TenantDb } from '../../platform/database/tenant-db.js';
import { encodeCursor, toPage } from '../../platform/http/cursor.js';
import { pageSize } from '../../platform/http/page-query.dto.js';
import { AuditEntriesRepository, type AuditEntryRow } from './audit-entries.repository.js';
import { positionAt, SEQ_KEY, timeOf } from './time-cursor.js';

const LIST = 'audit-entries';

/** The tenant's log, to read. */
@Injectable()
export class AuditReader {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly entries: AuditEntriesRepository,
  ) {}

  list(principal: Principal, query: AuditQuery): Promise<Page<AuditEntryView>> {
    const limit = pageSize(query);
    const before = query.cursor === undefined ? null : timeOf(LIST, query.cursor, SEQ_KEY);
    return this.tenantDb.run(principal, async (tx) => {
      const { rows, lookedUntil } = await this.entries.find(tx, query, before, limit + 1);
      const page = toPage(LIST, rows, limit, toView, (row) => positionAt(row.at, row.seq));
      if (page.nextCursor !== null || lookedUntil === null) return page;
      return { ...page, nextCursor: encodeCursor(LIST, positionAt(lookedUntil.at, lookedUntil.key)) };
    });
  }
}

function toView(row: AuditEntryRow): AuditEntryView {
  const { callId } = row.details;
  return {
    id: row.id,
    seq: Number(row.seq),
    at: row.at.toISOString(),
    action: row.action,
    outcome: row.outcome,
    actor: { kind: row.actorKind, id: row.actorId, name: row.actorName },
    requestId: row.requestId,
    address: row.address,
    userAgent: row.userAgent,
    callId: typeof callId === 'string' ? (callId as CallId) : null,
    details: row.details,
    forgotten: row.forgotten,
  };
}
