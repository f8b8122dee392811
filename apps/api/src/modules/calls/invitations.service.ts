import { Injectable } from '@nestjs/common';
import type { CallId, InvitationId, InvitationView, UserId } from '@rinjo/contract';
import type { Principal } from '../../platform/access/principal.js';
import { Ids } from '../../platform/crypto/ids.js';
import { TenantDb } from '../../platform/database/tenant-db.js';
import type { Tx } from '../../platform/database/tx.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { AuditTrail } from '../../platform/events/audit-trail.port.js';
import { Clock } from '../../platform/time/clock.js';
import { CallAccess } from './call-access.js';
import { personOf } from './person.js';
import { InvitationsRepository } from './invitations.repository.js';

/** Members of the tenant who may join a call that is not theirs. */
@Injectable()
export class Invitations {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly invitations: InvitationsRepository,
    private readonly access: CallAccess,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  list(principal: Principal, callId: CallId): Promise<InvitationView[]> {
    return this.tenantDb.run(principal, async (tx) => {
      const { role } = await this.access.require(tx, principal, callId);
      if (role === 'guest') throw new DomainError('FORBIDDEN');
      return this.views(tx, callId);
    });
  }

  /** Throws NOT_FOUND when one of the users does not exist or may not sign in, CALL_ENDED. */
  invite(principal: Principal, callId: CallId, userIds: readonly UserId[]): Promise<InvitationView[]> {
    return this.tenantDb.run(principal, async (tx) => {
      const { call } = await this.access.require(tx, principal, callId, 'call:invite');
      if (call.phase === 'ended') throw new DomainError('CALL_ENDED');
      await this.add(tx, callId, personOf(principal), userIds);
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

  /** The part of inviting that creating a call shares. The caller has checked that `invitedBy` may. */
  async add(tx: Tx, callId: CallId, invitedBy: UserId, userIds: readonly UserId[]): Promise<void> {
    const known = new Set(await this.invitations.activeUsers(tx, userIds));
    if (userIds.some((id) => !known.has(id.toLowerCase() as UserId))) throw new DomainError('NOT_FOUND');
    for (const userId of known) {
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
