import { Injectable } from '@nestjs/common';
import { type Locale, SYSTEM_ROLES, type UserId, type UserStatus } from '@rinjo/contract';
import { QueryFailedError } from 'typeorm';
import type { Tx } from '../../platform/database/tx.js';
import { emailKey } from '../identity/index.js';
import { foldForSearch } from '../../platform/search/fold.js';
import { type ListSource, pageOf } from './scim-lists.js';
import { refusedScim } from './scim-error.js';
import type { ScimQuery } from './scim-query.js';

export interface ScimUserRow {
  readonly id: UserId;
  readonly userName: string;
  readonly externalId: string | null;
  readonly displayName: string;
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly email: string;
  readonly locale: Locale;
  readonly status: UserStatus;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export interface ProvisionedUser {
  readonly userId: UserId;
  readonly userName: string;
  readonly externalId: string | null;
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly updatedAt: Date;
}

const SOURCE: ListSource = {
  select: `u.id, coalesce(p.user_name, u.email) as "userName", p.external_id as "externalId",
    u.display_name as "displayName", p.given_name as "givenName", p.family_name as "familyName", u.email, u.locale,
    u.status, u.created_at as "createdAt", coalesce(p.updated_at, u.created_at) as "updatedAt"`,
  from: `from user_account u
    left join provisioned_user p on p.tenant_id = u.tenant_id and p.user_id = u.id where p.released_at is null and u.status <> 'deleted' and u.kind = 'person'`,
  id: 'u.id',
  columns: {
    id: { sql: 'u.id', type: 'uuid' },
    username: {
      sql: 'coalesce(p.user_name_key, u.email_key)',
      type: 'folded',
      narrow: (name) => `u.id in (select user_id from provisioned_user where user_name_key = ${name}
        union all select id from user_account where email_key = ${name})`,
    },
    externalid: { sql: 'p.external_id', type: 'text' },
    displayname: { sql: 'lower(u.display_name)', type: 'folded' },
    'name.givenname': { sql: 'lower(p.given_name)', type: 'folded' },
    'name.familyname': { sql: 'lower(p.family_name)', type: 'folded' },
    emails: { sql: 'u.email_key', type: 'folded' },
    'emails.value': { sql: 'u.email_key', type: 'folded' },
    'emails.type': { sql: `'work'`, type: 'folded' },
    'emails.primary': { sql: 'true', type: 'boolean' },
    active: { sql: `(u.status = 'active')`, type: 'boolean' },
    'meta.created': { sql: 'u.created_at', type: 'time' },
    'meta.lastmodified': { sql: 'coalesce(p.updated_at, u.created_at)', type: 'time' },
    'groups.value': {
      sql: 'm.group_id',
      type: 'uuid',
      within: (condition) => `exists (select from user_group_member m
        where m.tenant_id = u.tenant_id and m.user_id = u.id and ${condition})`,
    },
  },
};

@Injectable()
export class ScimUsersRepository {
  page(tx: Tx, query: ScimQuery): Promise<{ readonly rows: readonly ScimUserRow[]; readonly total: number }> {
    return pageOf<ScimUserRow>(tx, SOURCE, query);
  }

  async find(tx: Tx, id: UserId): Promise<ScimUserRow | null> {
    const [row] = await tx.query<ScimUserRow>(`select ${SOURCE.select} ${SOURCE.from} and u.id = $1`, [id]);
    return row ?? null;
  }

  /** Whoever was deleted by the directory and has this name or address. */
  async released(tx: Tx, userName: string, email: string): Promise<UserId | null> {
    const [row] = await tx.query<{ id: UserId }>(
      // Two look-ups by index: an OR over both tables would read all of them for each user who is added.
      `select u.id from (
         select user_id as id, 1 as rank from provisioned_user where user_name_key = $1
         union all
         select id, 2 from user_account where email_key = $2) known
       join user_account u on u.id = known.id
       join provisioned_user p on p.tenant_id = u.tenant_id and p.user_id = u.id
       where p.released_at is not null and u.status <> 'deleted' order by known.rank limit 1`,
      [emailKey(userName), emailKey(email)],
    );
    return row?.id ?? null;
  }

  /** Throws SCIM_UNIQUENESS. */
  async keep(tx: Tx, user: ProvisionedUser): Promise<void> {
    const { userId, userName, externalId, givenName, familyName, updatedAt } = user;
    await tx
      .query(
        `insert into provisioned_user (tenant_id, user_id, external_id, user_name, user_name_key, given_name, family_name,
           updated_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)
         on conflict (tenant_id, user_id) do update set external_id = excluded.external_id, user_name = excluded.user_name,
           user_name_key = excluded.user_name_key, given_name = excluded.given_name,
           family_name = excluded.family_name, updated_at = excluded.updated_at, released_at = null`,
        [
          tx.principal.tenantId,
          userId,
          externalId,
          userName,
          emailKey(userName),
          givenName,
          familyName,
          updatedAt,
        ],
      )
      .catch(refuseTaken);
  }

  async release(tx: Tx, row: ScimUserRow, at: Date): Promise<void> {
    await this.keep(tx, { ...row, userId: row.id, externalId: null, updatedAt: at });
    await tx.query('update provisioned_user set released_at = $2 where user_id = $1', [row.id, at]);
  }

  /** Throws SCIM_UNIQUENESS. */
  async setEmail(tx: Tx, id: UserId, email: string, displayName: string): Promise<void> {
    await tx
      .query('update user_account set email = $2, email_key = $3, search_key = $4 where id = $1', [
        ...[id, email, emailKey(email), foldForSearch(`${displayName} ${email}`)],
      ])
      .catch(refuseTaken);
  }

  async makeMember(tx: Tx, id: UserId, at: Date): Promise<void> {
    await tx.query(
      `insert into membership (tenant_id, user_id, role, granted_at) values ($1, $2, 'member', $3)`,
      [...[tx.principal.tenantId, id, at]],
    );
  }

  /** Whether somebody holds rights that members do not have, by a role of the product or of the tenant. */
  async mayMoreThanMembers(tx: Tx, id: UserId): Promise<boolean> {
    const rows = await tx.query(
      `select from membership where user_id = $1 and role = 'admin'
       union all
       select from role_membership rm join role r on r.tenant_id = rm.tenant_id and r.id = rm.role_id
         cross join unnest(r.permissions) p where rm.user_id = $1 and p <> all($2::text[]) limit 1`,
      [id, SYSTEM_ROLES.member],
    );
    return rows.length > 0;
  }

  /** What the directory said of somebody who is deleted for good. */
  async erase(tx: Tx, id: UserId): Promise<void> {
    await tx.query('delete from provisioned_user where user_id = $1', [id]);
  }

  async countActiveAdmins(tx: Tx): Promise<number> {
    const [row] = await tx.query<{ n: number }>(
      `select count(*)::int as n from membership m join user_account u on u.tenant_id = m.tenant_id and u.id = m.user_id
       where m.role = 'admin' and u.status = 'active'`,
    );
    return row?.n ?? 0;
  }
}

const UNIQUE_VIOLATION = '23505';

function refuseTaken(cause: unknown): never {
  const taken = cause instanceof QueryFailedError && 'code' in cause && cause.code === UNIQUE_VIOLATION;
  throw taken ? refusedScim('uniqueness', 'userName, externalId or address is in use', cause) : cause;
}
