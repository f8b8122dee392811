import { Injectable } from '@nestjs/common';
import type { UserId, UserInvitationView } from '@rinjo/contract';
import type { Tx } from '../../../platform/database/tx.js';
import type { Position } from '../../../platform/http/cursor.js';
import { foldForSearch } from '../../../platform/search/fold.js';

interface Row extends Omit<UserInvitationView, 'sentAt' | 'expiresAt'> {
  readonly sentAt: Date;
  readonly expiresAt: Date;
}

const VIEW = `
  select u.id as "userId", u.email, u.display_name as "displayName", u.locale, i.display_name as "invitedBy",
    l.created_at as "sentAt", l.expires_at as "expiresAt", l.expires_at <= $2 as expired, l.mail
  from account_link l
  join user_account u on u.tenant_id = l.tenant_id and u.id = l.user_id
  left join user_account i on i.tenant_id = l.tenant_id and i.id = l.created_by and i.status <> 'deleted'
  where l.tenant_id = $1 and l.purpose = 'invitation' and u.status = 'invited'`;

const toView = (row: Row): UserInvitationView => ({
  ...row,
  sentAt: row.sentAt.toISOString(),
  expiresAt: row.expiresAt.toISOString(),
});

@Injectable()
export class UserInvitationsRepository {
  async view(tx: Tx, userId: UserId, now: Date): Promise<UserInvitationView | null> {
    const [row] = await tx.query<Row>(`${VIEW} and l.user_id = $3`, [tx.principal.tenantId, now, userId]);
    return row ? toView(row) : null;
  }

  /** The newest first; `limit` rows at most. `after` is time and person of the last row of the page before. */
  async list(
    tx: Tx,
    now: Date,
    filter: { readonly search: string | null; readonly after: Position | null; readonly limit: number },
  ): Promise<UserInvitationView[]> {
    const [time, id] = filter.after ?? [null, null];
    const search = filter.search === null ? null : foldForSearch(filter.search);
    const rows = await tx.query<Row>(
      `${VIEW}
         and ($3::text is null or position($3 in u.search_key) > 0)
         and ($4::timestamptz is null or (l.created_at, l.user_id) < ($4, $5::uuid))
       order by l.created_at desc, l.user_id desc limit $6`,
      [tx.principal.tenantId, now, search, time, id, filter.limit],
    );
    return rows.map(toView);
  }
}
