import { Injectable } from '@nestjs/common';
import type { GroupId, RoleKey, UserId, UserStatus, UserView } from '@rinjo/contract';
import { Not, QueryFailedError } from 'typeorm';
import type { Tx } from '../../platform/database/tx.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import type { Position } from '../../platform/http/cursor.js';
import { emailKey } from './email-key.js';
import { foldForSearch } from '../../platform/search/fold.js';
import { UserEntity } from './user.entity.js';

export interface UserFilter {
  readonly search: string | null;
  readonly status: UserStatus | null;
  readonly groupId: GroupId | null;
  readonly role: RoleKey | null;
  /** Display name and id of the last row of the page before. */
  readonly after: Position | null;
  readonly limit: number;
}

export type NewUser = Pick<UserEntity, 'id' | 'email' | 'displayName' | 'locale' | 'createdAt'> & {
  readonly status: 'invited' | 'active';
};

const TENANT_ROLES = `
  from role_membership rm join role r on r.tenant_id = rm.tenant_id and r.id = rm.role_id
  where rm.tenant_id = u.tenant_id and rm.user_id = u.id`;

const VIEW = `
  select u.id, u.email, u.display_name as "displayName", u.locale, u.status, u.created_at as "createdAt",
    u.last_sign_in_at as "lastSignInAt",
    array(select m.role from membership m where m.tenant_id = u.tenant_id and m.user_id = u.id order by m.role)
      || array(select r.id::text ${TENANT_ROLES} order by r.name, r.id) as roles,
    (select coalesce(json_agg(json_build_object('id', r.id, 'name', r.name) order by r.name, r.id), '[]')
      ${TENANT_ROLES}) as "tenantRoles",
    (select coalesce(json_agg(json_build_object('id', g.id, 'displayName', g.display_name)
        order by g.display_name, g.id), '[]')
      from user_group_member gm join user_group g on g.tenant_id = gm.tenant_id and g.id = gm.group_id
      where gm.tenant_id = u.tenant_id and gm.user_id = u.id) as groups
  from user_account u`;

type Row = Omit<UserView, 'createdAt' | 'lastSignInAt'> & {
  readonly createdAt: Date;
  readonly lastSignInAt: Date | null;
};

const toView = (row: Row): UserView => ({
  ...row,
  createdAt: row.createdAt.toISOString(),
  lastSignInAt: row.lastSignInAt?.toISOString() ?? null,
});

@Injectable()
export class UsersRepository {
  /** Null for somebody deleted as well. */
  find(tx: Tx, id: UserId): Promise<UserEntity | null> {
    return tx.repo(UserEntity).findOneBy({ id, kind: 'person', status: Not('deleted') });
  }

  findByEmail(tx: Tx, email: string): Promise<UserEntity | null> {
    return tx.repo(UserEntity).findOneBy({ emailKey: emailKey(email), kind: 'person' });
  }

  async view(tx: Tx, id: UserId): Promise<UserView | null> {
    const [row] = await tx.query<Row>(
      `${VIEW} where u.tenant_id = $1 and u.id = $2 and u.kind = 'person' and u.status <> 'deleted'`,
      [tx.principal.tenantId, id],
    );
    return row ? toView(row) : null;
  }

  /** By name; `limit` rows at most. */
  async list(tx: Tx, filter: UserFilter): Promise<UserView[]> {
    const [name, id] = filter.after ?? [null, null];
    const search = filter.search === null ? null : foldForSearch(filter.search);
    const rows = await tx.query<Row>(
      `${VIEW}
       where u.tenant_id = $1 and u.kind = 'person' and u.status <> 'deleted'
         and ($2::text is null or position($2 in u.search_key) > 0)
         and ($3::text is null or u.status = $3)
         and ($4::text is null or (u.display_name, u.id) > ($4, $5::uuid))
         and ($7::uuid is null or exists (select from user_group_member gm
           where gm.tenant_id = u.tenant_id and gm.user_id = u.id and gm.group_id = $7))
         and ($8::text is null
           or exists (select from membership m
             where m.tenant_id = u.tenant_id and m.user_id = u.id and m.role = $8)
           or exists (select from role_membership rm
             where rm.tenant_id = u.tenant_id and rm.user_id = u.id and rm.role_id::text = lower($8)))
       order by u.display_name, u.id limit $6`,
      [tx.principal.tenantId, search, filter.status, name, id, filter.limit, filter.groupId, filter.role],
    );
    return rows.map(toView);
  }

  /** Throws EMAIL_TAKEN, also when somebody else was faster by a moment. */
  async insert(tx: Tx, user: NewUser): Promise<void> {
    const row = {
      ...user,
      tenantId: tx.principal.tenantId,
      emailKey: emailKey(user.email),
      searchKey: searchKeyOf(user),
      kind: 'person' as const,
      lastSignInAt: null,
    };
    await tx.repo(UserEntity).insert(row).catch(refuseTakenEmail);
  }

  /** Throws EMAIL_TAKEN. */
  async change(
    tx: Tx,
    user: UserEntity,
    to: Partial<Pick<UserEntity, 'email' | 'displayName' | 'locale' | 'status'>>,
  ): Promise<void> {
    if (Object.keys(to).length === 0) return;
    const { email = user.email, displayName = user.displayName } = to;
    const keys = { emailKey: emailKey(email), searchKey: searchKeyOf({ email, displayName }) };
    await tx
      .repo(UserEntity)
      .update({ id: user.id }, { ...to, ...keys })
      .catch(refuseTakenEmail);
  }

  async signedIn(tx: Tx, id: UserId, at: Date): Promise<void> {
    await tx.repo(UserEntity).update({ id }, { lastSignInAt: at });
  }

  /** Everybody who administers the tenant today. */
  activeAdmins(tx: Tx): Promise<Pick<UserEntity, 'id' | 'email' | 'displayName' | 'locale'>[]> {
    return tx.query(
      `select u.id, u.email, u.display_name as "displayName", u.locale from membership m
       join user_account u on u.tenant_id = m.tenant_id and u.id = m.user_id
       where m.tenant_id = $1 and m.role = 'admin' and u.status = 'active' order by u.id`,
      [tx.principal.tenantId],
    );
  }
}

function searchKeyOf(user: Pick<UserEntity, 'displayName' | 'email'>): string {
  return foldForSearch(`${user.displayName}\n${user.email}`);
}

const UNIQUE_VIOLATION = '23505';

/** Ids are new, so the only key that can be in use is the e-mail's. */
function refuseTakenEmail(cause: unknown): never {
  const taken = cause instanceof QueryFailedError && 'code' in cause && cause.code === UNIQUE_VIOLATION;
  throw taken ? new DomainError('EMAIL_TAKEN', {}, { cause }) : cause;
}
