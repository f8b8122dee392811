import { Injectable } from '@nestjs/common';
import type { NoticeId, TenantId, UserId } from '@rinjo/contract';
import { actorId, type Principal } from '../../../../platform/access/principal.js';
import { Ids } from '../../../../platform/crypto/ids.js';
import { SystemDb } from '../../../../platform/database/system-db.js';
import { Clock } from '../../../../platform/time/clock.js';

/** Which notices people have opened in the product: of an administrator that is a delivery. */
@Injectable()
export class NoticeOpenings {
  constructor(
    private readonly system: SystemDb,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Those that went to their organization and that they have not opened. */
  async toOpen({ tenantId, actor }: Principal): Promise<ReadonlySet<NoticeId>> {
    const rows = await this.system.query<{ readonly id: NoticeId }>(
      `select r.notice_id as id from notice_receiver r where r.organization_id = $1 and not exists (
         select from notice_delivery d where d.notice_id = r.notice_id and d.organization_id = r.organization_id
           and d.user_id::text = $2 and d.outcome = 'opened')`,
      [tenantId, actorId(actor)],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Opened twice by somebody is opened once. False when it did not go to that organization. */
  async add(tenantId: TenantId, id: NoticeId, userId: UserId): Promise<boolean> {
    const [receiver] = await this.system.query(
      'select from notice_receiver where notice_id = $1 and organization_id = $2',
      [id, tenantId],
    );
    if (!receiver) return false;
    await this.system.query(
      `insert into notice_delivery (id, notice_id, organization_id, user_id, channel, outcome, at)
       select $1, $2, $3, $4, 'in_app', 'opened', $5 where not exists (
         select from notice_delivery where notice_id = $2 and organization_id = $3 and user_id = $4 and outcome = 'opened')`,
      [this.ids.next(), id, tenantId, userId, this.clock.now()],
    );
    return true;
  }
}
