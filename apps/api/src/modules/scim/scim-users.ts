import { Injectable } from '@nestjs/common';
import { isEmail } from 'class-validator';
import type { ScimList, ScimUser, UserId } from '@rinjo/contract';
import { Environment } from '../../config/environment.js';
import type { Principal } from '../../platform/access/principal.js';
import { Ids } from '../../platform/crypto/ids.js';
import { TenantDb } from '../../platform/database/tenant-db.js';
import type { Tx } from '../../platform/database/tx.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { AuditTrail } from '../../platform/events/audit-trail.port.js';
import { Clock } from '../../platform/time/clock.js';
import { UserChanges, UsersRepository } from '../identity/index.js';
import { TenantsRepository } from '../tenancy/index.js';
import { operationsOf } from './patch.js';
import { refusedScim } from './scim-error.js';
import { listOf } from './scim-lists.js';
import type { ScimQuery } from './scim-query.js';
import { SCIM_PATH } from './scim-path.js';
import { type ScimUserRow, ScimUsersRepository } from './scim-users.repository.js';
import { type UserInput, userChangesOf, userInputOf } from './user-input.js';
import { joinedName, userResource } from './user-resource.js';

/** Users as a directory keeps them. Rights are given here and nowhere else: whoever comes this way is a member. */
@Injectable()
export class ScimUsers {
  private readonly base: string;

  constructor(
    environment: Environment,
    private readonly tenantDb: TenantDb,
    private readonly tenants: TenantsRepository,
    private readonly users: UsersRepository,
    private readonly changes: UserChanges,
    private readonly rows: ScimUsersRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {
    this.base = new URL(SCIM_PATH, environment.PUBLIC_URL).href;
  }

  async list(principal: Principal, query: ScimQuery): Promise<ScimList<ScimUser>> {
    const { rows, total } = await this.tenantDb.run(principal, (tx) => this.rows.page(tx, query));
    return listOf(
      query,
      total,
      rows.map((row) => userResource(row, this.base)),
    );
  }

  /** Throws NOT_FOUND. */
  read(principal: Principal, id: UserId): Promise<ScimUser> {
    return this.tenantDb.run(principal, async (tx) => userResource(await this.found(tx, id), this.base));
  }

  /** Takes up again whom the directory had deleted. Throws EMAIL_TAKEN, SCIM_UNIQUENESS and what the body is refused for. */
  create(principal: Principal, body: unknown): Promise<ScimUser> {
    const input = userInputOf(body);
    if (input.userName === undefined) throw refusedScim('invalidValue', 'userName is missing');
    const { userName, locale = 'ja' } = input;
    const email = input.email ?? (isEmail(userName) ? userName : null);
    if (email === null) throw refusedScim('invalidValue', 'emails is missing and userName is no address');
    return this.tenantDb.run(principal, async (tx) => {
      const known = await this.rows.released(tx, userName, email);
      if (known !== null) return this.change(tx, known, { active: true, ...input, email });
      const [id, now] = [this.ids.next<UserId>(), this.clock.now()];
      const displayName =
        input.displayName ?? joinedName(input.givenName, input.familyName, locale) ?? userName.slice(0, 80);
      await this.users.insert(tx, { id, email, displayName, locale, status: 'active', createdAt: now });
      await this.rows.makeMember(tx, id, now);
      await this.audit.record(tx, 'user.created', { userId: id, roles: ['member'] });
      return this.change(tx, id, { ...input, email });
    });
  }

  /** What a PUT leaves out stays as it is, but for the id of the directory. Throws NOT_FOUND, LAST_ADMIN. */
  replace(principal: Principal, id: UserId, body: unknown): Promise<ScimUser> {
    return this.tenantDb.run(principal, async (tx) => {
      await this.tenants.lock(tx);
      await this.found(tx, id);
      return this.change(tx, id, { externalId: null, ...userInputOf(body) });
    });
  }

  /** Throws NOT_FOUND, LAST_ADMIN. */
  patch(principal: Principal, id: UserId, body: unknown): Promise<ScimUser> {
    return this.tenantDb.run(principal, async (tx) => {
      await this.tenants.lock(tx);
      await this.found(tx, id);
      return this.change(tx, id, userChangesOf(operationsOf(body)));
    });
  }

  /** Shuts the user out at once and lets go of the account, which stays for what it has done. Throws NOT_FOUND, LAST_ADMIN. */
  delete(principal: Principal, id: UserId): Promise<void> {
    return this.tenantDb.run(principal, async (tx) => {
      await this.tenants.lock(tx);
      const row = await this.found(tx, id);
      await this.change(tx, id, { active: false });
      await this.rows.release(tx, row, this.clock.now());
    });
  }

  private async change(tx: Tx, id: UserId, input: UserInput): Promise<ScimUser> {
    const user = await this.users.find(tx, id);
    if (!user) throw new DomainError('NOT_FOUND');
    const before = await this.rows.find(tx, id);
    const locale = input.locale ?? user.locale;
    const given = input.givenName === undefined ? (before?.givenName ?? null) : input.givenName;
    const family = input.familyName === undefined ? (before?.familyName ?? null) : input.familyName;
    const displayName = input.displayName ?? renamed(before, given, family, locale) ?? user.displayName;
    await this.changes.profile(tx, user, { displayName, locale });
    const userName = input.userName ?? before?.userName ?? user.email;
    const email = input.email ?? movedAddress(before, userName) ?? user.email;
    if (email !== user.email) {
      // Whoever has an administrator's address can become one: a directory may shut them out, not move them.
      if (await this.rows.mayMoreThanMembers(tx, id))
        throw refusedScim(
          'mutability',
          'The address of an administrator is changed here, not by provisioning',
        );
      await this.rows.setEmail(tx, id, email, displayName);
      await this.audit.record(tx, 'user.updated', { userId: id, fields: ['email'] });
    }
    if (input.active !== undefined)
      await this.changes.status(tx, user, input.active ? 'active' : 'deactivated');
    const externalId = input.externalId === undefined ? (before?.externalId ?? null) : input.externalId;
    const updatedAt = this.clock.now();
    await this.rows.keep(tx, {
      ...{ userId: id, userName, externalId, givenName: given, familyName: family, updatedAt },
    });
    if (input.active === false && (await this.rows.countActiveAdmins(tx)) === 0)
      throw new DomainError('LAST_ADMIN');
    return userResource(await this.found(tx, id), this.base);
  }

  private async found(tx: Tx, id: UserId): Promise<ScimUserRow> {
    const row = await this.rows.find(tx, id);
    if (!row) throw new DomainError('NOT_FOUND');
    return row;
  }
}

/** A name that was made of its parts follows them. */
function renamed(
  before: ScimUserRow | null,
  given: string | null,
  family: string | null,
  locale: string,
): string | null {
  if (before === null) return null;
  const made = joinedName(before.givenName, before.familyName, before.locale);
  return made !== null && made === before.displayName ? joinedName(given, family, locale) : null;
}

/** An address that was the user name follows it. */
function movedAddress(before: ScimUserRow | null, userName: string): string | null {
  const same = before !== null && before.email.toLowerCase() === before.userName.toLowerCase();
  return same && isEmail(userName) ? userName : null;
}
