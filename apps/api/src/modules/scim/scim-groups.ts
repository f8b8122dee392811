import { Injectable } from '@nestjs/common';
import { type GroupId, LIMITS, type ScimGroup, type ScimList, type UserId } from '@rinjo/contract';
import { Environment } from '../../config/environment.js';
import type { Principal } from '../../platform/access/principal.js';
import { Ids } from '../../platform/crypto/ids.js';
import { TenantDb } from '../../platform/database/tenant-db.js';
import type { Tx } from '../../platform/database/tx.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { AuditTrail } from '../../platform/events/audit-trail.port.js';
import { Clock } from '../../platform/time/clock.js';
import { GroupMembersRepository, GroupsRepository } from '../identity/index.js';
import { TenantsRepository } from '../tenancy/index.js';
import { groupChangesOf, type GroupInput, groupInputOf, type MemberChange } from './group-input.js';
import { operationsOf } from './patch.js';
import { refusedScim } from './scim-error.js';
import { type ScimGroupRow, ScimGroupsRepository } from './scim-groups.repository.js';
import { listOf } from './scim-lists.js';
import { SCIM_PATH } from './scim-path.js';
import type { ScimQuery } from './scim-query.js';

/** Groups as a directory keeps them: the same that people are invited by. */
@Injectable()
export class ScimGroups {
  private readonly base: string;

  constructor(
    environment: Environment,
    private readonly tenantDb: TenantDb,
    private readonly tenants: TenantsRepository,
    private readonly groups: GroupsRepository,
    private readonly members: GroupMembersRepository,
    private readonly rows: ScimGroupsRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {
    this.base = new URL(SCIM_PATH, environment.PUBLIC_URL).href;
  }

  list(principal: Principal, query: ScimQuery): Promise<ScimList<ScimGroup>> {
    return this.tenantDb.run(principal, async (tx) => {
      const { rows, total } = await this.rows.page(tx, query);
      return listOf(query, total, await this.resources(tx, rows, query.withMembers));
    });
  }

  /** Throws NOT_FOUND. */
  read(principal: Principal, id: GroupId, query: ScimQuery): Promise<ScimGroup> {
    return this.tenantDb.run(principal, (tx) => this.resource(tx, id, query.withMembers));
  }

  /** Throws GROUP_NAME_TAKEN, GROUPS_LIMIT, SCIM_UNIQUENESS and what the body is refused for. */
  create(principal: Principal, body: unknown): Promise<ScimGroup> {
    const input = groupInputOf(body);
    const { displayName = '' } = input;
    return this.tenantDb.run(principal, async (tx) => {
      await this.tenants.lock(tx);
      const [used, max] = [await this.groups.count(tx), LIMITS.groupsPerTenant];
      if (used >= max) throw new DomainError('GROUPS_LIMIT', { used, max });
      const id = this.ids.next<GroupId>();
      const { tenantId } = principal;
      await this.groups.insert(tx, {
        tenantId,
        id,
        displayName,
        externalId: null,
        createdAt: this.clock.now(),
      });
      await this.audit.record(tx, 'group.created', { groupId: id, displayName });
      await this.change(tx, id, input);
      return this.resource(tx, id, true);
    });
  }

  /** Throws NOT_FOUND, GROUP_NAME_TAKEN, GROUP_FULL. */
  replace(principal: Principal, id: GroupId, body: unknown): Promise<ScimGroup> {
    return this.changed(principal, id, () => {
      const input = groupInputOf(body);
      return input.members.length > 0 ? input : { ...input, members: [{ kind: 'set', ids: [] }] };
    });
  }

  /** Throws NOT_FOUND, GROUP_NAME_TAKEN, GROUP_FULL. */
  patch(principal: Principal, id: GroupId, body: unknown): Promise<ScimGroup> {
    return this.changed(principal, id, () => groupChangesOf(operationsOf(body)));
  }

  /** Throws NOT_FOUND. Its members stay users. */
  delete(principal: Principal, id: GroupId): Promise<void> {
    return this.tenantDb.run(principal, async (tx) => {
      const group = await this.groups.lock(tx, id);
      if (!group) throw new DomainError('NOT_FOUND');
      await this.groups.delete(tx, id);
      await this.audit.record(tx, 'group.deleted', { groupId: id, displayName: group.displayName });
    });
  }

  private changed(principal: Principal, id: GroupId, inputOf: () => GroupInput): Promise<ScimGroup> {
    return this.tenantDb.run(principal, async (tx) => {
      const group = await this.groups.lock(tx, id);
      if (!group) throw new DomainError('NOT_FOUND');
      const input = inputOf();
      if (input.displayName !== undefined && input.displayName !== group.displayName) {
        await this.groups.rename(tx, id, input.displayName);
        await this.audit.record(tx, 'group.renamed', { groupId: id, displayName: input.displayName });
      }
      await this.change(tx, id, input);
      return this.resource(tx, id, true);
    });
  }

  private async change(tx: Tx, id: GroupId, { externalId, members }: GroupInput): Promise<void> {
    if (externalId !== undefined) await this.rows.setExternalId(tx, id, externalId);
    const [added, removed] = [new Set<UserId>(), new Set<UserId>()];
    for (const change of members) {
      const done = await this.changeMembers(tx, id, change);
      for (const userId of done.removed) removed.add(userId);
      for (const userId of done.added) added.add(userId);
    }
    if (added.size + removed.size === 0) return;
    const [used, max] = [await this.members.count(tx, id), LIMITS.groupMembers];
    if (used > max) throw new DomainError('GROUP_FULL', { used: used - added.size, max });
    const entry = { groupId: id, added: [...added], removed: [...removed] };
    await this.audit.record(tx, 'group.members_changed', entry);
  }

  private async changeMembers(
    tx: Tx,
    id: GroupId,
    { kind, ids }: MemberChange,
  ): Promise<{ readonly added: readonly UserId[]; readonly removed: readonly UserId[] }> {
    const leaving = kind === 'remove' ? ids : kind === 'add' ? [] : await this.othersThan(tx, id, ids);
    const removed = leaving.length === 0 ? [] : await this.members.remove(tx, id, leaving);
    const coming = kind === 'remove' ? [] : ids;
    const added = coming.length === 0 ? [] : await this.add(tx, id, coming);
    return { added, removed };
  }

  private async othersThan(tx: Tx, id: GroupId, ids: readonly UserId[]): Promise<UserId[]> {
    return (await this.rows.memberIds(tx, id)).filter((userId) => !ids.includes(userId));
  }

  private add(tx: Tx, id: GroupId, ids: readonly UserId[]): Promise<UserId[]> {
    return this.members.add(tx, id, ids, this.clock.now()).catch((cause: unknown) => {
      const unknown = cause instanceof DomainError && cause.code === 'NOT_FOUND';
      throw unknown ? refusedScim('invalidValue', 'A member is unknown', cause) : cause;
    });
  }

  private async resource(tx: Tx, id: GroupId, withMembers: boolean): Promise<ScimGroup> {
    const row = await this.rows.find(tx, id);
    const [resource] = row ? await this.resources(tx, [row], withMembers) : [];
    if (!resource) throw new DomainError('NOT_FOUND');
    return resource;
  }

  private async resources(tx: Tx, rows: readonly ScimGroupRow[], withMembers: boolean): Promise<ScimGroup[]> {
    const members = withMembers
      ? await this.rows.members(
          tx,
          rows.map(({ id }) => id),
        )
      : null;
    return rows.map(({ id, displayName, externalId, createdAt }) => ({
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'],
      id,
      ...(externalId !== null && { externalId }),
      displayName,
      ...(members && { members: members.get(id) ?? [] }),
      meta: {
        resourceType: 'Group',
        created: createdAt.toISOString(),
        lastModified: createdAt.toISOString(),
        location: `${this.base}/Groups/${id}`,
      },
    }));
  }
}
