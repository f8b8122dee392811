import { Injectable } from '@nestjs/common';
import type { ChangedUsers, ChangeUsers, ErrorCode, UserId } from '@rinjo/contract';
import type { Principal } from '../../platform/access/principal.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { GroupMembers } from './groups/group-members.service.js';
import { UserInvitations } from './invitations/user-invitations.service.js';
import { AccountPost } from './letters/post.js';
import { UpdateUserUseCase } from './update-user.js';

type Change = (id: UserId) => Promise<unknown>;

/** The same change for many people, each in a transaction of its own: one refusal does not undo the others. */
@Injectable()
export class BulkUserChanges {
  constructor(
    private readonly update: UpdateUserUseCase,
    private readonly groups: GroupMembers,
    private readonly invitations: UserInvitations,
    private readonly post: AccountPost,
  ) {}

  /**
   * Throws VALIDATION when the action lacks what it needs, and STEP_UP_REQUIRED: after it the same request does what is
   * left. What else is refused is in the answer.
   */
  async run(principal: Principal, input: ChangeUsers): Promise<ChangedUsers> {
    const change = this.changeOf(principal, input);
    const done: UserId[] = [];
    const refused: { userId: UserId; code: ErrorCode }[] = [];
    for (const userId of input.userIds)
      try {
        await change(userId);
        done.push(userId);
      } catch (thrown) {
        if (!(thrown instanceof DomainError) || thrown.code === 'STEP_UP_REQUIRED') throw thrown;
        refused.push({ userId, code: thrown.code });
      }
    return { done, refused };
  }

  private changeOf(principal: Principal, { action, groupId, roles }: ChangeUsers): Change {
    switch (action) {
      case 'deactivate':
        return (id) => this.update.run(principal, id, { status: 'deactivated' });
      case 'reactivate':
        return (id) => this.update.run(principal, id, { status: 'active' });
      case 'add_to_group':
        if (groupId === undefined) throw new DomainError('VALIDATION', { fields: ['groupId:isDefined'] });
        return (id) => this.groups.change(principal, groupId, { add: [id] });
      case 'set_roles':
        if (roles === undefined) throw new DomainError('VALIDATION', { fields: ['roles:isDefined'] });
        return (id) => this.update.run(principal, id, { roles });
      case 'invite_again':
        if (!this.post.sends) throw new DomainError('MAIL_OFF');
        return (id) => this.invitations.again(principal, id);
    }
  }
}
