import { Injectable } from '@nestjs/common';
import type { CallId, UserId } from '@rinjo/contract';
import type { Tx } from '../../platform/database/tx.js';
import { InvitationEntity } from './invitation.entity.js';

export interface InvitationRow extends InvitationEntity {
  readonly displayName: string;
}

@Injectable()
export class InvitationsRepository {
  /** Invites, or renews an invitation so that somebody who was removed may come back. */
  async invite(tx: Tx, invitation: InvitationEntity): Promise<void> {
    await tx.repo(InvitationEntity).delete({ callId: invitation.callId, userId: invitation.userId });
    await tx.repo(InvitationEntity).insert(invitation);
  }

  /** False when there was none. */
  async remove(tx: Tx, callId: CallId, userId: UserId): Promise<boolean> {
    const { affected } = await tx.repo(InvitationEntity).delete({ callId, userId });
    return affected === 1;
  }

  async invitedAt(tx: Tx, callId: CallId, userId: UserId): Promise<Date | null> {
    const invitation = await tx.repo(InvitationEntity).findOne({ where: { callId, userId } });
    return invitation?.invitedAt ?? null;
  }

  list(tx: Tx, callId: CallId): Promise<InvitationRow[]> {
    return tx.query<InvitationRow>(
      `select i.tenant_id as "tenantId", i.id, i.call_id as "callId", i.user_id as "userId",
         i.invited_by as "invitedBy", i.invited_at as "invitedAt", u.display_name as "displayName"
       from call_invitation i join user_account u on u.tenant_id = i.tenant_id and u.id = i.user_id
       where i.call_id = $1 order by i.invited_at, i.id`,
      [callId],
    );
  }

  /** The users of a call who may sign in: who made it, was invited or was in it. */
  async peopleOf(tx: Tx, callId: CallId): Promise<UserId[]> {
    const rows = await tx.query<{ id: UserId }>(
      `select u.id from user_account u
       where u.status = 'active' and u.kind = 'person' and u.id in (
         select created_by from call where id = $1
         union select user_id from call_invitation where call_id = $1
         union select user_id from participant where call_id = $1 and user_id is not null)
       order by u.id`,
      [callId],
    );
    return rows.map((row) => row.id);
  }

  /** Which of these users exist and may sign in. */
  async activeUsers(tx: Tx, ids: readonly UserId[]): Promise<UserId[]> {
    const rows = await tx.query<{ id: UserId }>(
      `select id from user_account where id = any($1::uuid[]) and status = 'active' and kind = 'person'`,
      [ids],
    );
    return rows.map((row) => row.id);
  }
}
