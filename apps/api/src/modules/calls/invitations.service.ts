import { Injectable } from '@nestjs/common';
import {
  type CallId,
  type GroupId,
  type InvitationId,
  type InvitationView,
  type InviteUsers,
  LIMITS,
  type UserId,
} from '@rinjo/contract';
import { accountOf, type Principal } from '../../platform/access/principal.js';
import { Ids } from '../../platform/crypto/ids.js';
import { TenantDb } from '../../platform/database/tenant-db.js';
import type { Tx } from '../../platform/database/tx.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { AuditTrail } from '../../platform/events/audit-trail.port.js';
import { Clock } from '../../platform/time/clock.js';
import { GroupMembersRepository } from '../identity/index.js';
import { CallAccess } from './call-access.js';
import { InvitationsRepository } from './invitations.repository.js';

/** Whom a request means: people, and groups that stand for their members. */
export interface Invitees {
  readonly userIds: readonly UserId[];
  readonly groupIds: readonly GroupId[];
}

/** Members of the tenant who may join a call that is not theirs. */
@Injectable()
export class Invitations {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly invitations: InvitationsRepository,
    private readonly members: GroupMembersRepository,
    private readonly access: CallAccess,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  list(principal: Principal, callId: CallId): Promise<InvitationView[]> {
    return this.tenantDb.run(principal, async (tx) => {
      await this.access.require(tx, principal, callId);
      if (principal.actor.kind === 'guest') throw new DomainError('FORBIDDEN');
      return this.views(tx, callId);
    });
  }

  /** Throws VALIDATION when nobody is named, CALL_ENDED, and what `expand` throws. */
  async invite(principal: Principal, callId: CallId, input: InviteUsers): Promise<InvitationView[]> {
    const { userIds, groupIds = [] } = input;
    if (userIds.length + groupIds.length === 0)
      throw new DomainError('VALIDATION', { fields: ['userIds:arrayMinSize'] });
    return this.tenantDb.run(principal, async (tx) => {
      const { call } = await this.access.require(tx, principal, callId, 'call:invite');
      if (call.phase === 'ended') throw new DomainError('CALL_ENDED');
      const self = accountOf(principal);
      const invited = await this.expand(tx, { userIds, groupIds }, [self, call.createdBy]);
      await this.add(tx, callId, self, invited);
      return this.views(tx, callId);
    });
  }

  /** Takes an invitation back; whoever is in the call stays in it. Throws NOT_FOUND, CALL_ENDED. */
  uninvite(principal: Principal, callId: CallId, userId: UserId): Promise<void> {
    return this.tenantDb.run(principal, async (tx) => {
      const { call } = await this.access.require(tx, principal, callId, 'call:update');
      if (call.phase === 'ended') throw new DomainError('CALL_ENDED');
      if (!(await this.invitations.remove(tx, callId, userId))) throw new DomainError('NOT_FOUND');
      await this.audit.record(tx, 'call.uninvited', { callId, userId });
    });
  }

  /**
   * The users that a request means at this moment, each once: those it names, and whoever may sign in of its groups, but
   * not who is in the call anyway. Throws NOT_FOUND when one of the users does not exist or may not sign in or a group does
   * not exist, INVITEES_LIMIT.
   */
  async expand(tx: Tx, { userIds, groupIds }: Invitees, anyway: readonly UserId[]): Promise<UserId[]> {
    const named = new Set(await this.invitations.activeUsers(tx, userIds));
    if (userIds.some((id) => !named.has(id.toLowerCase() as UserId))) throw new DomainError('NOT_FOUND');
    const members = await this.members.activeIn(tx, groupIds);
    const all = new Set([...named, ...members.filter((id) => !anyway.includes(id))]);
    const [used, max] = [all.size, LIMITS.inviteesWithGroups];
    if (groupIds.length > 0 && used > max) throw new DomainError('INVITEES_LIMIT', { used, max });
    return [...all];
  }

  /** The part of inviting that creating a call shares. The caller has checked that `invitedBy` may and whom `expand` names. */
  async add(tx: Tx, callId: CallId, invitedBy: UserId, userIds: readonly UserId[]): Promise<void> {
    for (const userId of userIds) {
      await this.invitations.invite(tx, {
        tenantId: tx.principal.tenantId,
        id: this.ids.next<InvitationId>(),
        callId,
        userId,
        invitedBy,
        invitedAt: this.clock.now(),
      });
      await this.audit.record(tx, 'call.invited', { callId, userId });
    }
  }

  private async views(tx: Tx, callId: CallId): Promise<InvitationView[]> {
    const rows = await this.invitations.list(tx, callId);
    return rows.map((row) => ({
      id: row.id,
      user: { id: row.userId, displayName: row.displayName },
      invitedAt: row.invitedAt.toISOString(),
    }));
  }
}
