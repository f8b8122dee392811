import { Injectable } from '@nestjs/common';
import type { MissedCallView, Page, PageQuery, RingId } from '@rinjo/contract';
import { type Principal, userActor } from '../../../platform/access/principal.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { decodeCursor, toPage } from '../../../platform/http/cursor.js';
import { pageSize } from '../../../platform/http/page-query.dto.js';
import { Clock } from '../../../platform/time/clock.js';
import { RingChanges } from './ring-changes.js';
import { missedView } from './ring-views.js';
import { RingsRepository } from './rings.repository.js';

const LIST = 'missed-calls';

/** Calls for which somebody tried to reach the caller, in vain. */
@Injectable()
export class MissedCalls {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly rings: RingsRepository,
    private readonly changes: RingChanges,
    private readonly clock: Clock,
  ) {}

  list(principal: Principal, query: PageQuery): Promise<Page<MissedCallView>> {
    const { userId } = userActor(principal);
    const limit = pageSize(query);
    const [at, id] = query.cursor === undefined ? [] : decodeCursor(LIST, query.cursor, 2);
    const before = at === undefined ? null : { at: new Date(at), id: (id ?? '') as RingId };
    return this.tenantDb.run(principal, async (tx) => {
      const rows = await this.rings.missed(tx, userId, { before, limit: limit + 1 });
      return toPage(LIST, rows, limit, missedView, (row) => [row.startedAt.toISOString(), row.id]);
    });
  }

  /** Marks one as seen, or all, on all devices; again changes nothing. Throws NOT_FOUND for what was no ring of the caller's. */
  async see(principal: Principal, ringId: RingId | null): Promise<void> {
    const { userId } = userActor(principal);
    await this.tenantDb.run(principal, async (tx) => {
      if (ringId !== null && !(await this.rings.wasFor(tx, userId, ringId)))
        throw new DomainError('NOT_FOUND');
      await this.rings.see(tx, userId, { ringId }, this.clock.now());
      await this.changes.count(tx, userId);
    });
  }
}
