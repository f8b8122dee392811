import { Injectable } from '@nestjs/common';
import type { Page, UserId, UserQuery, UserView } from '@rinjo/contract';
import type { Principal } from '../../platform/access/principal.js';
import { TenantDb } from '../../platform/database/tenant-db.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { decodeCursor, toPage } from '../../platform/http/cursor.js';
import { pageSize } from '../../platform/http/page-query.dto.js';
import { UsersRepository } from './users.repository.js';

const LIST = 'users';

/** The people of the tenant, to look at. */
@Injectable()
export class UserDirectory {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly users: UsersRepository,
  ) {}

  list(principal: Principal, query: UserQuery): Promise<Page<UserView>> {
    const limit = pageSize(query);
    const after = query.cursor === undefined ? null : decodeCursor(LIST, query.cursor, 2);
    return this.tenantDb.run(principal, async (tx) => {
      const { search = null, status = null, groupId = null, role = null } = query;
      const filter = { search, status, groupId, role, after, limit: limit + 1 };
      const rows = await this.users.list(tx, filter);
      return toPage(
        LIST,
        rows,
        limit,
        (user) => user,
        (user) => [user.displayName, user.id],
      );
    });
  }

  /** Throws NOT_FOUND. */
  read(principal: Principal, id: UserId): Promise<UserView> {
    return this.tenantDb.run(principal, async (tx) => {
      const user = await this.users.view(tx, id);
      if (!user) throw new DomainError('NOT_FOUND');
      return user;
    });
  }
}
