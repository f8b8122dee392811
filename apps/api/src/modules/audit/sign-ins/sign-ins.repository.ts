import { Injectable } from '@nestjs/common';
import type { AuditEntryId, AuditOutcome, SignInMethod, SignInView, UserId } from '@rinjo/contract';
import type { Tx } from '../../../platform/database/tx.js';
import { foldForSearch } from '../../../platform/search/fold.js';

export interface SignInFilter {
  readonly userId: UserId | null;
  readonly search: string | null;
  readonly outcome: AuditOutcome | null;
  readonly method: SignInMethod | null;
  readonly from: Date | null;
  readonly until: Date | null;
  /** Only entries before this number. */
  readonly before: string | null;
  readonly limit: number;
}

export interface SignInRow {
  readonly id: AuditEntryId;
  readonly seq: string;
  readonly at: Date;
  readonly outcome: AuditOutcome;
  readonly method: SignInMethod | null;
  readonly reason: string | null;
  readonly user: SignInView['user'];
  readonly address: string | null;
  readonly userAgent: string | null;
}

@Injectable()
export class SignInsRepository {
  /** The newest first; people who were deleted have their id alone. */
  list(tx: Tx, filter: SignInFilter): Promise<SignInRow[]> {
    const search = filter.search === null ? null : foldForSearch(filter.search);
    return tx.query<SignInRow>(
      `select e.id, e.seq, e.at, e.outcome, e.details ->> 'method' as method, e.details ->> 'reason' as reason,
         e.address, e.details ->> 'userAgent' as "userAgent",
         case when u.id is null then null
           else json_build_object('id', u.id, 'displayName', u.display_name,
             'email', case when u.status = 'deleted' then '' else u.email end) end as user
       from audit_entry e
       left join user_account u on u.tenant_id = e.tenant_id and u.id::text = e.details ->> 'userId'
       where e.tenant_id = $1 and e.action in ('signin.succeeded', 'signin.rejected')
         and ($2::text is null or e.details ->> 'userId' = $2)
         and ($3::text is null or position($3 in u.search_key) > 0)
         and ($4::text is null or e.outcome = $4)
         and ($5::text is null or e.details ->> 'method' = $5)
         and ($6::timestamptz is null or e.at >= $6)
         and ($7::timestamptz is null or e.at < $7)
         and ($8::bigint is null or e.seq < $8)
       order by e.seq desc limit $9`,
      [
        ...[tx.principal.tenantId, filter.userId?.toLowerCase() ?? null, search, filter.outcome],
        ...[filter.method, filter.from, filter.until, filter.before, filter.limit],
      ],
    );
  }
}
