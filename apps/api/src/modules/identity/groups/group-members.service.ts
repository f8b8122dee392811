import { Injectable } from '@nestjs/common';
import {
  type ChangeGroupMembers,
  type GroupDetails,
  type GroupId,
  LIMITS,
  type UserId,
} from '@rinjo/contract';
import type { Principal } from '../../../platform/access/principal.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { AuditTrail } from '../../../platform/events/audit-trail.port.js';
import { Clock } from '../../../platform/time/clock.js';
import { GroupMembersRepository } from './group-members.repository.js';
import { GroupsRepository } from './groups.repository.js';

/** Who is in a group. */
@Injectable()
export class GroupMembers {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly groups: GroupsRepository,
    private readonly members: GroupMembersRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * Removes and adds members. Throws NOT_FOUND for the group and for users, GROUP_FULL, VALIDATION for somebody
   * who is to be added and removed. What changes nothing leaves no entry in the log.
   */
  change(principal: Principal, id: GroupId, input: ChangeGroupMembers): Promise<GroupDetails> {
    const [add, remove] = [lower(input.add), lower(input.remove)];
    if (add.some((userId) => remove.includes(userId)))
      throw new DomainError('VALIDATION', { fields: ['remove:isDisjoint'] });
    return this.tenantDb.run(principal, async (tx) => {
      if (!(await this.groups.lock(tx, id))) throw new DomainError('NOT_FOUND');
      const removed = await this.members.remove(tx, id, remove);
      const added = await this.members.add(tx, id, add, this.clock.now());
      const [used, max] = [await this.members.count(tx, id), LIMITS.groupMembers];
      if (used > max && added.length > 0)
        throw new DomainError('GROUP_FULL', { used: used - added.length, max });
      if (added.length + removed.length > 0)
        await this.audit.record(tx, 'group.members_changed', { groupId: id, added, removed });
      const details = await this.groups.details(tx, id);
      if (!details) throw new DomainError('NOT_FOUND');
      return details;
    });
  }
}

/** UUIDs as the database writes them, each once. */
const lower = (ids: readonly UserId[] = []): UserId[] => [
  ...new Set(ids.map((id) => id.toLowerCase() as UserId)),
];
