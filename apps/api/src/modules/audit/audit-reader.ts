import { Injectable } from '@nestjs/common';
import type { AuditEntryView, AuditQuery, Page } from '@rinjo/contract';
import type { Principal } from '../../platform/access/principal.js';
import { TenantDb } from '../../platform/database/tenant-db.js';
import { toPage } from '../../platform/http/cursor.js';
import { pageSize } from '../../platform/http/page-query.dto.js';
import { AuditEntriesRepository } from './audit-entries.repository.js';
import type { AuditEntryEntity } from './audit-entry.entity.js';
import { seqOf } from './seq-cursor.js';

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
    const before = query.cursor === undefined ? null : seqOf(LIST, query.cursor);
    return this.tenantDb.run(principal, async (tx) => {
      const rows = await this.entries.list(tx, { action: query.action ?? null, before, limit: limit + 1 });
      return toPage(LIST, rows, limit, toView, (row) => [row.seq]);
    });
  }
}

function toView(row: AuditEntryEntity): AuditEntryView {
  return {
    id: row.id,
    seq: Number(row.seq),
    at: row.at.toISOString(),
    action: row.action,
    outcome: row.outcome,
    actor: { kind: row.actorKind, id: row.actorId, name: row.actorName },
    requestId: row.requestId,
    address: row.address,
    details: row.details,
  };
}
