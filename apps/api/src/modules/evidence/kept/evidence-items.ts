import { Injectable } from '@nestjs/common';
import type { EvidenceId, EvidenceQuery, EvidenceView, Page } from '@rinjo/contract';
import { accountOf, type Principal } from '../../../platform/access/principal.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { decodeCursor, toPage } from '../../../platform/http/cursor.js';
import { pageSize } from '../../../platform/http/page-query.dto.js';
import { SearchIndex } from '../../../platform/search/search-index.js';
import { FieldMatches, seesEverything } from '../../calls/index.js';
import { EvidenceAccess } from './evidence-access.js';
import { EvidenceRepository } from './evidence.repository.js';

const LIST = 'evidence';

/** What is kept, to look through. */
@Injectable()
export class EvidenceItems {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly access: EvidenceAccess,
    private readonly repository: EvidenceRepository,
    private readonly search: SearchIndex,
    private readonly fields: FieldMatches,
  ) {}

  /** The newest first. A guest gets what belongs to the own call. Throws NOT_FOUND for a call that the caller does not see, and what `fieldFilterOf` throws. */
  list(principal: Principal, query: EvidenceQuery): Promise<Page<EvidenceView>> {
    const limit = pageSize(query);
    const { actor } = principal;
    const position = query.cursor === undefined ? null : decodeCursor(LIST, query.cursor, 2);
    const [at, id] = position ?? [];
    return this.tenantDb.run(principal, async (tx) => {
      const callId = query.callId ?? (actor.kind === 'guest' ? actor.callId : undefined);
      if (callId !== undefined) await this.access.require(tx, principal, callId);
      const field = await this.fields.of(tx, query);
      const everything = callId !== undefined || seesEverything(principal);
      const rows = await this.repository.list(tx, {
        visibleTo: everything ? null : accountOf(principal),
        ...(callId !== undefined && { callId }),
        ...(query.siteId !== undefined && { siteId: query.siteId }),
        ...(query.kind !== undefined && { kind: query.kind }),
        ...(query.userId !== undefined && { madeBy: query.userId }),
        ...(query.tag !== undefined && { tag: query.tag }),
        ...(query.from !== undefined && { from: query.from }),
        ...(query.to !== undefined && { to: query.to }),
        ...(query.search !== undefined && { search: await this.search.narrow(tx, 'evidence', query.search) }),
        ...(field && { field }),
        ...(at !== undefined && id !== undefined && { before: { at, id: id as EvidenceId } }),
        trashed: query.trashed ?? false,
        limit: limit + 1,
      });
      return toPage(
        LIST,
        rows,
        limit,
        (row) => row,
        (row) => [row.trashedAt ?? row.receivedAt, row.id],
      );
    });
  }

  /** Throws NOT_FOUND. */
  read(principal: Principal, id: EvidenceId): Promise<EvidenceView> {
    return this.tenantDb.run(principal, async (tx) => {
      const found = await this.repository.find(tx, id);
      if (!found) throw new DomainError('NOT_FOUND');
      await this.access.require(tx, principal, found.view.callId);
      return found.view;
    });
  }

  /** All versions of it, the newest first. Throws NOT_FOUND. */
  versions(principal: Principal, id: EvidenceId): Promise<readonly EvidenceView[]> {
    return this.tenantDb.run(principal, async (tx) => {
      const found = await this.repository.find(tx, id);
      if (!found) throw new DomainError('NOT_FOUND');
      await this.access.require(tx, principal, found.view.callId);
      return this.repository.versions(tx, id);
    });
  }
}
