import { Injectable } from '@nestjs/common';
import type { AccessEntryView, AccessQuery, Page } from '@rinjo/contract';
import type { Principal } from '../../../platform/access/principal.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import { toPage } from '../../../platform/http/cursor.js';
import { pageSize } from '../../../platform/http/page-query.dto.js';
import { ID_KEY, positionAt, timeOf } from '../time-cursor.js';
import { AccessEntriesRepository, type AccessEntryRow } from './access-entries.repository.js';

const LIST = 'access-entries';

/** Who asked for what in the tenant, to read. */
@Injectable()
export class AccessReader {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly entries: AccessEntriesRepository,
  ) {}

  list(principal: Principal, query: AccessQuery): Promise<Page<AccessEntryView>> {
    const limit = pageSize(query);
    const before = query.cursor === undefined ? null : timeOf(LIST, query.cursor, ID_KEY);
    return this.tenantDb.run(principal, async (tx) => {
      const rows = await this.entries.find(tx, query, before, limit + 1);
      return toPage(LIST, rows, limit, toView, (row) => positionAt(row.at, row.id));
    });
  }
}

function toView(row: AccessEntryRow): AccessEntryView {
  const { id, at, via, route, outcome, status, code, content, durationMs, requestId, address } = row;
  return {
    ...{ id, at: at.toISOString(), via, route, outcome, status, code, content, durationMs },
    actor: { kind: row.actorKind, id: row.actorId, name: row.actorName },
    ...{ requestId, address, userAgent: row.userAgent, callId: row.callId },
    object:
      row.objectType !== null && row.objectId !== null ? { type: row.objectType, id: row.objectId } : null,
  };
}
