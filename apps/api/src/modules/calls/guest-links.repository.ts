import { Injectable } from '@nestjs/common';
import type { CallId, CallPhase, GuestLinkId, GuestSessionId } from '@rinjo/contract';
import type { Tx } from '../../platform/database/tx.js';
import { GuestLinkEntity } from './guest-link.entity.js';

/** What the holder of a link is told. */
export interface LinkContext {
  readonly tenantName: string;
  readonly callTitle: string;
  readonly invitedBy: string;
  readonly phase: CallPhase;
  readonly scheduledAt: Date | null;
}

@Injectable()
export class GuestLinksRepository {
  async insert(tx: Tx, link: GuestLinkEntity): Promise<void> {
    await tx.repo(GuestLinkEntity).insert(link);
  }

  list(tx: Tx, callId: CallId): Promise<GuestLinkEntity[]> {
    return tx.repo(GuestLinkEntity).find({ where: { callId }, order: { createdAt: 'desc', id: 'desc' } });
  }

  find(tx: Tx, id: GuestLinkId): Promise<GuestLinkEntity | null> {
    return tx.repo(GuestLinkEntity).findOne({ where: { id } });
  }

  lock(tx: Tx, id: GuestLinkId): Promise<GuestLinkEntity | null> {
    return tx.repo(GuestLinkEntity).findOne({ where: { id }, lock: { mode: 'for_no_key_update' } });
  }

  async revoke(tx: Tx, id: GuestLinkId, now: Date): Promise<void> {
    await tx.repo(GuestLinkEntity).update({ id }, { revokedAt: now });
  }

  async countUse(tx: Tx, link: GuestLinkEntity): Promise<void> {
    await tx.repo(GuestLinkEntity).update({ id: link.id }, { uses: link.uses + 1 });
  }

  async context(tx: Tx, link: GuestLinkEntity): Promise<LinkContext> {
    const rows = await tx.query<LinkContext>(
      `select t.name as "tenantName", c.title as "callTitle", c.phase,
         c.scheduled_at as "scheduledAt", u.display_name as "invitedBy"
       from call c
         join tenant t on t.tenant_id = c.tenant_id
         join user_account u on u.tenant_id = c.tenant_id and u.id = $2
       where c.id = $1`,
      [link.callId, link.createdBy],
    );
    const context = rows[0];
    if (!context) throw new Error('A guest link without its call');
    return context;
  }

  /** The link through which a guest came. */
  async ofGuest(tx: Tx, guestSessionId: GuestSessionId): Promise<GuestLinkEntity | null> {
    const rows = await tx.query<{ linkId: GuestLinkId }>(
      `select guest_link_id as "linkId" from guest_session where id = $1`,
      [guestSessionId],
    );
    return rows[0] ? this.find(tx, rows[0].linkId) : null;
  }
}
