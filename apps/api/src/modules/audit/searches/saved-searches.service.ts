import { Injectable } from '@nestjs/common';
import {
  LIMITS,
  type Page,
  type PageQuery,
  type SavedSearchId,
  type SavedSearchView,
  type SaveSearch,
  type UpdateSavedSearch,
  type UserId,
} from '@rinjo/contract';
import { type Principal, userActor } from '../../../platform/access/principal.js';
import { Ids } from '../../../platform/crypto/ids.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import type { Tx } from '../../../platform/database/tx.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { AuditTrail } from '../../../platform/events/audit-trail.port.js';
import { decodeCursor, toPage } from '../../../platform/http/cursor.js';
import { pageSize } from '../../../platform/http/page-query.dto.js';
import { Clock } from '../../../platform/time/clock.js';
import { TenantsRepository } from '../../tenancy/index.js';
import { SavedSearchesRepository } from './saved-searches.repository.js';
import { searchOf } from './search-of.js';

const LIST = 'saved-searches';
const FIELDS = ['name', 'shared'] as const;

/** Searches of logs that people come back to: their own, and those that are shared with all who read the logs. */
@Injectable()
export class SavedSearches {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly tenants: TenantsRepository,
    private readonly repository: SavedSearchesRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  list(principal: Principal, query: PageQuery): Promise<Page<SavedSearchView>> {
    const { userId } = userActor(principal);
    const limit = pageSize(query);
    const before = query.cursor === undefined ? null : decodeCursor(LIST, query.cursor, 2);
    return this.tenantDb.run(principal, async (tx) =>
      toPage(
        LIST,
        await this.repository.list(tx, userId, before, limit + 1),
        limit,
        (view) => view,
        (view) => [view.createdAt, view.id],
      ),
    );
  }

  /** Throws VALIDATION for conditions that the log does not know; SAVED_SEARCHES_LIMIT. */
  save(principal: Principal, input: SaveSearch): Promise<SavedSearchView> {
    const { userId: savedBy } = userActor(principal);
    const { name, shared } = input;
    const search = searchOf(input);
    const id = this.ids.next<SavedSearchId>();
    return this.tenantDb.run(principal, async (tx) => {
      await this.requireRoom(tx, savedBy, { own: true, shared });
      await this.repository.insert(tx, { id, savedBy, name, shared, ...search, createdAt: this.clock.now() });
      if (shared) await this.audit.record(tx, 'saved_search.shared', { savedSearchId: id, name });
      return this.required(tx, savedBy, id);
    });
  }

  /** Throws NOT_FOUND; FORBIDDEN when somebody else shares it or keeps it to themselves; SAVED_SEARCHES_LIMIT. */
  update(principal: Principal, id: SavedSearchId, input: UpdateSavedSearch): Promise<SavedSearchView> {
    const { userId } = userActor(principal);
    return this.tenantDb.run(principal, async (tx) => {
      const before = await this.required(tx, userId, id);
      const fields = FIELDS.filter((field) => input[field] !== undefined && input[field] !== before[field]);
      if (fields.length === 0) return before;
      if (fields.includes('shared') && !before.own) throw new DomainError('FORBIDDEN');
      const sharing = input.shared === true && !before.shared;
      if (sharing) await this.requireRoom(tx, userId, { own: false, shared: true });
      await this.repository.update(tx, id, input);
      const after = await this.required(tx, userId, id);
      if (sharing)
        await this.audit.record(tx, 'saved_search.shared', { savedSearchId: id, name: after.name });
      else if (before.shared)
        await this.audit.record(tx, 'saved_search.updated', { savedSearchId: id, fields });
      return after;
    });
  }

  /** Throws NOT_FOUND. */
  delete(principal: Principal, id: SavedSearchId): Promise<void> {
    const { userId } = userActor(principal);
    return this.tenantDb.run(principal, async (tx) => {
      const { name, shared } = await this.required(tx, userId, id);
      await this.repository.delete(tx, id);
      if (shared) await this.audit.record(tx, 'saved_search.deleted', { savedSearchId: id, name });
    });
  }

  private async requireRoom(
    tx: Tx,
    userId: UserId,
    wanted: { readonly own: boolean; readonly shared: boolean },
  ): Promise<void> {
    await this.tenants.lock(tx);
    const used = await this.repository.count(tx, userId);
    const { savedSearches, sharedSearches } = LIMITS;
    if (wanted.own && used.own >= savedSearches)
      throw new DomainError('SAVED_SEARCHES_LIMIT', { used: used.own, max: savedSearches });
    if (wanted.shared && used.shared >= sharedSearches)
      throw new DomainError('SAVED_SEARCHES_LIMIT', { used: used.shared, max: sharedSearches });
  }

  private async required(tx: Tx, reader: UserId, id: SavedSearchId): Promise<SavedSearchView> {
    const view = await this.repository.view(tx, reader, id);
    if (!view) throw new DomainError('NOT_FOUND');
    return view;
  }
}
