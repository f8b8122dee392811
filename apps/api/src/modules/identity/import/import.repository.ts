import { Injectable } from '@nestjs/common';
import {
  type GroupId,
  type Locale,
  type RoleId,
  type RoleKey,
  SYSTEM_ROLES,
  type SystemRole,
  type UserId,
} from '@rinjo/contract';
import type { Tx } from '../../../platform/database/tx.js';
import { emailKey } from '../email-key.js';
import { foldForSearch } from '../../../platform/search/fold.js';
import { mayGive, permissionsOf } from '../roles/rights.js';
import { grantedTo, systemRolesOf } from '../roles/role-holders.repository.js';
import type { Known, KnownGroup, KnownPerson, KnownRole } from './plan-import.js';

/** What people call the product's roles. */
const ROLE_NAMES: Readonly<Record<SystemRole, readonly string[]>> = {
  admin: ['admin', 'administrator', '管理者'],
  member: ['member', 'メンバー', '一般'],
};

export interface ImportedPerson {
  readonly id: UserId;
  readonly email: string;
  readonly displayName: string;
  readonly locale: Locale;
}

interface PersonRow {
  readonly key: string;
  readonly id: UserId;
  readonly displayName: string;
  readonly locale: Locale;
  readonly systemRoles: SystemRole[];
  readonly granted: string[];
  readonly roleIds: RoleId[];
  readonly groupIds: GroupId[];
}

/** Reads and writes people by the thousand: one statement a table, whatever the number. */
@Injectable()
export class ImportRepository {
  async known(tx: Tx, emails: readonly string[]): Promise<Known> {
    return {
      people: await this.people(tx, emails),
      roles: await this.roles(tx),
      groups: await this.groups(tx),
    };
  }

  /** Invited, with these roles. */
  async insert(tx: Tx, people: readonly ImportedPerson[], createdAt: Date): Promise<void> {
    await tx.query(
      `insert into user_account (tenant_id, id, email, email_key, display_name, search_key, locale, status, created_at)
       select $1, p.id, p.email, p.email_key, p.display_name, p.search_key, p.locale, 'invited', $2
       from unnest($3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[])
         as p (id, email, email_key, display_name, search_key, locale)`,
      [tx.principal.tenantId, createdAt, ...columnsOf(people)],
    );
  }

  async change(tx: Tx, people: readonly ImportedPerson[]): Promise<void> {
    const [ids, , , names, searchKeys, locales] = columnsOf(people);
    await tx.query(
      `update user_account u set display_name = p.display_name, search_key = p.search_key, locale = p.locale
       from unnest($2::uuid[], $3::text[], $4::text[], $5::text[]) as p (id, display_name, search_key, locale)
       where u.tenant_id = $1 and u.id = p.id`,
      [tx.principal.tenantId, ids, names, searchKeys, locales],
    );
  }

  /** In place of the roles that they have. */
  async setRoles(
    tx: Tx,
    people: readonly { readonly id: UserId; readonly roles: readonly RoleKey[] }[],
    at: Date,
  ): Promise<void> {
    const { tenantId } = tx.principal;
    const ids = people.map(({ id }) => id);
    const pairs = people.flatMap(({ id, roles }) => roles.map((role) => ({ id, role })));
    const system = pairs.filter(({ role }) => Object.hasOwn(SYSTEM_ROLES, role));
    const own = pairs.filter(({ role }) => !Object.hasOwn(SYSTEM_ROLES, role));
    for (const table of ['membership', 'role_membership'])
      await tx.query(`delete from ${table} where tenant_id = $1 and user_id = any($2::uuid[])`, [
        tenantId,
        ids,
      ]);
    await tx.query(
      `insert into membership (tenant_id, user_id, role, granted_at)
       select $1, p.id, p.role, $2 from unnest($3::uuid[], $4::text[]) as p (id, role)`,
      [tenantId, at, system.map(({ id }) => id), system.map(({ role }) => role)],
    );
    await tx.query(
      `insert into role_membership (tenant_id, user_id, role_id, granted_at)
       select $1, p.id, p.role, $2 from unnest($3::uuid[], $4::uuid[]) as p (id, role)`,
      [tenantId, at, own.map(({ id }) => id), own.map(({ role }) => role)],
    );
  }

  async join(
    tx: Tx,
    members: readonly { readonly userId: UserId; readonly groupId: GroupId }[],
    at: Date,
  ): Promise<void> {
    await tx.query(
      `insert into user_group_member (tenant_id, group_id, user_id, added_at)
       select $1, p.group_id, p.user_id, $2 from unnest($3::uuid[], $4::uuid[]) as p (group_id, user_id)
       on conflict do nothing`,
      [
        ...[tx.principal.tenantId, at],
        ...[members.map(({ groupId }) => groupId), members.map(({ userId }) => userId)],
      ],
    );
  }

  /** Letters that will leave one after the other; each gets its secret when it is written. */
  async letters(
    tx: Tx,
    links: readonly { readonly userId: UserId; readonly id: string; readonly tokenHash: Buffer }[],
    by: UserId | null,
    dates: { readonly at: Date; readonly until: Date },
  ): Promise<void> {
    await tx.query(
      `insert into account_link (tenant_id, user_id, purpose, id, token_hash, created_by, created_at, expires_at, mail)
       select $1, p.user_id, 'invitation', p.id, p.hash, $2, $3, $4, 'waiting'
       from unnest($5::uuid[], $6::uuid[], $7::bytea[]) as p (user_id, id, hash)`,
      [
        ...[tx.principal.tenantId, by, dates.at, dates.until, links.map(({ userId }) => userId)],
        ...[links.map(({ id }) => id), links.map(({ tokenHash }) => tokenHash)],
      ],
    );
  }

  /** Everybody by name, as the template has it: names of roles and groups in one cell. */
  export(
    tx: Tx,
  ): Promise<{ email: string; name: string; language: Locale; roles: string[]; groups: string[] }[]> {
    return tx.query(
      `select u.email, u.display_name as name, u.locale as language,
         array(select m.role from membership m where m.tenant_id = u.tenant_id and m.user_id = u.id order by m.role)
         || array(select r.name from role_membership rm join role r on r.tenant_id = rm.tenant_id and r.id = rm.role_id
             where rm.tenant_id = u.tenant_id and rm.user_id = u.id order by r.name) as roles,
         array(select g.display_name from user_group_member gm
           join user_group g on g.tenant_id = gm.tenant_id and g.id = gm.group_id
           where gm.tenant_id = u.tenant_id and gm.user_id = u.id order by g.display_name) as groups
       from user_account u where u.tenant_id = $1 and u.status <> 'deleted' order by u.display_name, u.id`,
      [tx.principal.tenantId],
    );
  }

  private async people(tx: Tx, emails: readonly string[]): Promise<ReadonlyMap<string, KnownPerson>> {
    const rows = await tx.query<PersonRow>(
      `select u.email_key as key, u.id, u.display_name as "displayName", u.locale,
         ${systemRolesOf('o')} as "systemRoles", ${grantedTo('o')} as granted,
         array(select rm.role_id from role_membership rm
           where rm.tenant_id = o.tenant_id and rm.user_id = o.user_id) as "roleIds",
         array(select gm.group_id from user_group_member gm
           where gm.tenant_id = o.tenant_id and gm.user_id = o.user_id) as "groupIds"
       from user_account u cross join lateral (select u.tenant_id, u.id as user_id) o
       where u.tenant_id = $1 and u.status <> 'deleted' and u.email_key = any($2::text[])`,
      [tx.principal.tenantId, emails.map(emailKey)],
    );
    return new Map(
      rows.map(({ key, systemRoles, granted, roleIds, ...person }) => [
        key,
        {
          ...person,
          roles: [...systemRoles, ...roleIds],
          mayChange: mayGive(tx.principal, permissionsOf({ systemRoles, granted })),
        },
      ]),
    );
  }

  private async roles(tx: Tx): Promise<ReadonlyMap<string, KnownRole>> {
    const rows = await tx.query<{ id: RoleId; name: string; permissions: string[] }>(
      'select id, name, permissions from role where tenant_id = $1 for share',
      [tx.principal.tenantId],
    );
    const own = rows.map(({ id, name, permissions }): [string, KnownRole] => {
      const allowed = permissionsOf({ systemRoles: [], granted: permissions });
      return [foldForSearch(name), { key: id, mayGive: mayGive(tx.principal, allowed) }];
    });
    const system = (Object.keys(SYSTEM_ROLES) as SystemRole[]).flatMap((role) =>
      ROLE_NAMES[role].map((name): [string, KnownRole] => [
        foldForSearch(name),
        { key: role, mayGive: mayGive(tx.principal, SYSTEM_ROLES[role]) },
      ]),
    );
    return new Map([...own, ...system]); // the product's names mean the product's roles
  }

  private async groups(tx: Tx): Promise<ReadonlyMap<string, KnownGroup>> {
    const rows = await tx.query<KnownGroup & { readonly name: string }>(
      `select g.id, g.display_name as name, (select count(*)::int from user_group_member m
         where m.tenant_id = g.tenant_id and m.group_id = g.id) as members
       from user_group g where g.tenant_id = $1`,
      [tx.principal.tenantId],
    );
    return new Map(rows.map(({ name, ...group }) => [foldForSearch(name), group]));
  }
}

/** Ids, addresses, their keys, names, search keys and languages. */
function columnsOf(people: readonly ImportedPerson[]) {
  return [
    people.map(({ id }) => id),
    people.map(({ email }) => email),
    people.map(({ email }) => emailKey(email)),
    people.map(({ displayName }) => displayName),
    people.map(({ displayName, email }) => foldForSearch(`${displayName}\n${email}`)),
    people.map(({ locale }) => locale),
  ] as const;
}
