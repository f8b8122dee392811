import { Injectable } from '@nestjs/common';
import {
  type CreateGroup,
  type GroupDetails,
  type GroupId,
  type GroupQuery,
  type GroupView,
  LIMITS,
  type Page,
  type UpdateGroup,
} from '@rinjo/contract';
import type { Principal } from '../../../platform/access/principal.js';
import { Ids } from '../../../platform/crypto/ids.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import type { Tx } from '../../../platform/database/tx.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { AuditTrail } from '../../../platform/events/audit-trail.port.js';
import { decodeCursor, toPage } from '../../../platform/http/cursor.js';
import { pageSize } from '../../../platform/http/page-query.dto.js';
import { Clock } from '../../../platform/time/clock.js';
import { TenantsRepository } from '../../tenancy/index.js';
import { GroupsRepository } from './groups.repository.js';

const LIST = 'groups';

/** Groups of users: everybody in the tenant sees them, admins make them. */
@Injectable()
export class Groups {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly tenants: TenantsRepository,
    private readonly groups: GroupsRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  list(principal: Principal, query: GroupQuery): Promise<Page<GroupView>> {
    const limit = pageSize(query);
    const after = query.cursor === undefined ? null : decodeCursor(LIST, query.cursor, 2);
    return this.tenantDb.run(principal, async (tx) => {
      const rows = await this.groups.list(tx, { search: query.search ?? null, after, limit: limit + 1 });
      return toPage(
        LIST,
        rows,
        limit,
        (group) => group,
        (group) => [group.displayName, group.id],
      );
    });
  }

  /** Throws NOT_FOUND. */
  read(principal: Principal, id: GroupId): Promise<GroupDetails> {
    return this.tenantDb.run(principal, (tx) => this.details(tx, id));
  }

  /** Throws GROUP_NAME_TAKEN, GROUPS_LIMIT. */
  create(principal: Principal, { displayName }: CreateGroup): Promise<GroupDetails> {
    const id = this.ids.next<GroupId>();
    return this.tenantDb.run(principal, async (tx) => {
      await this.tenants.lock(tx);
      const [used, max] = [await this.groups.count(tx), LIMITS.groupsPerTenant];
      if (used >= max) throw new DomainError('GROUPS_LIMIT', { used, max });
      const { tenantId } = principal;
      await this.groups.insert(tx, {
        tenantId,
        id,
        displayName,
        externalId: null,
        createdAt: this.clock.now(),
      });
      await this.audit.record(tx, 'group.created', { groupId: id, displayName });
      return this.details(tx, id);
    });
  }

  /** Throws NOT_FOUND, GROUP_NAME_TAKEN. What changes nothing leaves no entry in the log. */
  update(principal: Principal, id: GroupId, { displayName }: UpdateGroup): Promise<GroupDetails> {
    return this.tenantDb.run(principal, async (tx) => {
      const group = await this.groups.lock(tx, id);
      if (!group) throw new DomainError('NOT_FOUND');
      if (displayName !== undefined && displayName !== group.displayName) {
        await this.groups.rename(tx, id, displayName);
        await this.audit.record(tx, 'group.renamed', { groupId: id, displayName });
      }
      return this.details(tx, id);
    });
  }

  /** Throws NOT_FOUND. */
  delete(principal: Principal, id: GroupId): Promise<void> {
    return this.tenantDb.run(principal, async (tx) => {
      const group = await this.groups.lock(tx, id);
      if (!group) throw new DomainError('NOT_FOUND');
      await this.groups.delete(tx, id);
      await this.audit.record(tx, 'group.deleted', { groupId: id, displayName: group.displayName });
    });
  }

  private async details(tx: Tx, id: GroupId): Promise<GroupDetails> {
    const details = await this.groups.details(tx, id);
    if (!details) throw new DomainError('NOT_FOUND');
    return details;
  }
}
