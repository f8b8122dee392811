import { Injectable } from '@nestjs/common';
import type { UserId } from '@rinjo/contract';
import type { Tx } from '../../../platform/database/tx.js';
import type { Whereabouts } from './presence.js';

export type WhereaboutsRow = Whereabouts & { readonly userId: UserId };

@Injectable()
export class PresenceRepository {
  /** Of those who exist in the tenant and may sign in. */
  whereabouts(tx: Tx, userIds: readonly UserId[]): Promise<WhereaboutsRow[]> {
    return tx.query<WhereaboutsRow>(
      `select u.id as "userId",
         exists (select from desk_line l where l.tenant_id = u.tenant_id and l.user_id = u.id) as online,
         exists (select from participant p
           where p.tenant_id = u.tenant_id and p.user_id = u.id and p.state <> 'left') as "inCall",
         coalesce((select r.do_not_disturb from person_reach r
           where r.tenant_id = u.tenant_id and r.user_id = u.id), false) as "doNotDisturb"
       from user_account u where u.id = any($1::uuid[]) and u.status = 'active' and u.kind = 'person'`,
      [userIds],
    );
  }

  async choose(tx: Tx, userId: UserId, doNotDisturb: boolean, at: Date): Promise<void> {
    await tx.query(
      `insert into person_reach (tenant_id, user_id, do_not_disturb, chosen_at) values ($1, $2, $3, $4)
       on conflict (tenant_id, user_id)
       do update set do_not_disturb = excluded.do_not_disturb, chosen_at = excluded.chosen_at`,
      [tx.principal.tenantId, userId, doNotDisturb, at],
    );
  }
}
