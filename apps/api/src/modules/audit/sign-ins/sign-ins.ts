import { Injectable } from '@nestjs/common';
import type { Page, PageQuery, SignInQuery, SignInView } from '@rinjo/contract';
import { type Principal, userActor } from '../../../platform/access/principal.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import { toPage } from '../../../platform/http/cursor.js';
import { pageSize } from '../../../platform/http/page-query.dto.js';
import { seqOf } from '../seq-cursor.js';
import { type SignInRow, SignInsRepository } from './sign-ins.repository.js';

const LIST = 'sign-ins';

/** Who signed in when, how and from where, and who was refused: the log of the tenant, read for that alone. */
@Injectable()
export class SignIns {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly repository: SignInsRepository,
  ) {}

  list(principal: Principal, query: SignInQuery): Promise<Page<SignInView>> {
    const limit = pageSize(query);
    const filter = {
      userId: query.userId ?? null,
      search: query.search ?? null,
      outcome: query.outcome ?? null,
      method: query.method ?? null,
      from: query.from === undefined ? null : new Date(query.from),
      until: query.until === undefined ? null : new Date(query.until),
      before: query.cursor === undefined ? null : seqOf(LIST, query.cursor),
      limit: limit + 1,
    };
    return this.tenantDb.run(principal, async (tx) => {
      const rows = await this.repository.list(tx, filter);
      return toPage(LIST, rows, limit, toView, (row) => [row.seq]);
    });
  }

  /** The caller's own. */
  own(principal: Principal, { limit, cursor }: PageQuery): Promise<Page<SignInView>> {
    const { userId } = userActor(principal);
    return this.list(principal, {
      userId,
      ...(limit !== undefined && { limit }),
      ...(cursor !== undefined && { cursor }),
    });
  }
}

/** Entries from before the log named methods are of passwords: there was no other way. */
function toView(row: SignInRow): SignInView {
  const { id, outcome, reason, user, address } = row;
  const method = row.method ?? 'password';
  return {
    id,
    at: row.at.toISOString(),
    outcome,
    method,
    reason,
    user,
    address,
    userAgent: row.userAgent ?? '',
  };
}
