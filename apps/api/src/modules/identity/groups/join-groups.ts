import { Injectable } from '@nestjs/common';
import { type GroupId, LIMITS, type UserId } from '@rinjo/contract';
import type { Tx } from '../../../platform/database/tx.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { AuditTrail } from '../../../platform/events/audit-trail.port.js';
import { Clock } from '../../../platform/time/clock.js';
import { GroupMembersRepository } from './group-members.repository.js';
import { GroupsRepository } from './groups.repository.js';

/** Puts one person into groups. */
@Injectable()
export class JoinGroups {
  constructor(
    private readonly groups: GroupsRepository,
    private readonly members: GroupMembersRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Throws NOT_FOUND for a group that does not exist, GROUP_FULL. Groups are locked in one order: nobody waits for each other. */
  async join(tx: Tx, userId: UserId, groupIds: readonly GroupId[]): Promise<void> {
    for (const id of [...groupIds].sort()) {
      if (!(await this.groups.lock(tx, id))) throw new DomainError('NOT_FOUND');
      const added = await this.members.add(tx, id, [userId], this.clock.now());
      if (added.length === 0) continue;
      const [used, max] = [await this.members.count(tx, id), LIMITS.groupMembers];
      if (used > max) throw new DomainError('GROUP_FULL', { used: used - added.length, max });
      await this.audit.record(tx, 'group.members_changed', { groupId: id, added, removed: [] });
    }
  }
}
