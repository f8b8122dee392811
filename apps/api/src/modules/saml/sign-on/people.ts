import { Injectable } from '@nestjs/common';
import type { GroupId, GroupMapping, RoleKey, UserId } from '@rinjo/contract';
import type { Tx } from '../../../platform/database/tx.js';
import { AuditTrail } from '../../../platform/events/audit-trail.port.js';
import { Clock } from '../../../platform/time/clock.js';
import {
  type Account,
  AccountsRepository,
  emailKey,
  GroupMembersRepository,
  NewPeople,
  RoleHoldersRepository,
  UserChanges,
  type UserEntity,
  UsersRepository,
} from '../../identity/index.js';
import { VerifiedDomains } from '../../tenancy/index.js';
import { IdentitiesRepository } from '../identities.repository.js';
import type { AssertedPerson } from '../response/person.js';
import type { KnownPerson, PersonPlan } from './person-plan.js';
import type { SamlIdentity } from './saml-identity.js';

/** What becomes of somebody who may come in. */
export type ComingPlan = Exclude<PersonPlan, { kind: 'offer_link' }>;

/** Somebody who may come in. */
export interface Coming {
  readonly account: Account;
  /** Whether the identity provider decides on the roles, not we. */
  readonly isGiven: boolean;
}

/** Finds, adds and changes the people of an identity provider. */
@Injectable()
export class People {
  constructor(
    private readonly identities: IdentitiesRepository,
    private readonly users: UsersRepository,
    private readonly accounts: AccountsRepository,
    private readonly newPeople: NewPeople,
    private readonly holders: RoleHoldersRepository,
    private readonly changes: UserChanges,
    private readonly members: GroupMembersRepository,
    private readonly domains: VerifiedDomains,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async known(tx: Tx, { prepared, asserted, person }: SamlIdentity): Promise<KnownPerson> {
    const { row } = prepared.connection;
    const identity = await this.identities.find(tx, row.id, asserted.nameId);
    const linked = identity && (await this.users.find(tx, identity.userId));
    const sameEmail = linked ? null : await this.users.findByEmail(tx, person.email);
    return {
      linked,
      sameEmail: sameEmail && {
        user: sameEmail,
        isLinked: await this.identities.hasAny(tx, sameEmail.id),
        hasSignedIn:
          sameEmail.lastSignInAt !== null || (await this.accounts.passwordHash(tx, sameEmail.id)) !== null,
      },
      verifiedDomains: await this.domains.of(tx),
      jitEnabled: row.jitEnabled,
    };
  }

  /**
   * Who signs in, with the rights that they have then: those of the roles that the identity provider gives, where mappings give
   * any, or else those that they had.
   */
  async coming(tx: Tx, plan: ComingPlan, identity: SamlIdentity, newId: UserId): Promise<Coming> {
    const { person, prepared } = identity;
    const user = plan.kind === 'create' ? this.newUser(tx.principal.tenantId, newId, person) : plan.user;
    const before = plan.kind === 'create' ? [] : await this.holders.rolesOf(tx, user.id);
    const isMapped = prepared.connection.mappings.some((mapping) => mapping.role !== null);
    const isGiven =
      plan.kind === 'create' || (isMapped && !(await this.isLastAdmin(tx, before, person.roles)));
    const roles = isGiven ? person.roles : before;
    const permissions = await this.holders.permissionsOfRoles(tx, roles);
    return { account: { user, roles, permissions, passwordHash: null }, isGiven };
  }

  /** Puts the plan into effect, in the transaction that opens the session. */
  async enact(tx: Tx, plan: ComingPlan, { account, isGiven }: Coming, identity: SamlIdentity): Promise<void> {
    const { user, roles } = account;
    const { prepared, asserted, person } = identity;
    const { row, mappings } = prepared.connection;
    if (plan.kind === 'create') {
      const { id, email, displayName, locale } = user;
      await this.newPeople.add(tx, { id, email, displayName, locale, roles, status: 'active' });
    } else if (isGiven) await this.changes.roles(tx, user, roles);
    if (plan.kind !== 'sign_in') {
      const [linkedAt, nameId] = [this.clock.now(), asserted.nameId];
      const link = { connectionId: row.id, nameId, userId: user.id, linkedAt, lastSignInAt: linkedAt };
      await this.identities.insert(tx, link);
    }
    if (plan.kind === 'adopt') {
      const isNamed = row.attributes.displayName !== '';
      await this.changes.arrived(tx, user, isNamed ? person.displayName : user.displayName);
      await this.audit.record(tx, 'connection.linked', { connectionId: row.id, userId: user.id });
    }
    await this.alignGroups(tx, user.id, mappings, person.groupIds);
  }

  /** An organization keeps an administrator, whatever its identity provider says. */
  private async isLastAdmin(tx: Tx, before: Account['roles'], roles: readonly RoleKey[]): Promise<boolean> {
    const losesAdmin = before.includes('admin') && !roles.includes('admin');
    return losesAdmin && (await this.holders.countActiveAdmins(tx)) <= 1;
  }

  /** Groups that are mapped are what the identity provider says; others are not touched. */
  private async alignGroups(
    tx: Tx,
    userId: UserId,
    mappings: readonly GroupMapping[],
    groupIds: readonly GroupId[],
  ): Promise<void> {
    const mapped = new Set(mappings.map((mapping) => mapping.groupId).filter((id) => id !== null));
    for (const groupId of [...mapped].sort()) {
      const belongs = groupIds.includes(groupId);
      const added = belongs ? await this.members.add(tx, groupId, [userId], this.clock.now()) : [];
      const removed = belongs ? [] : await this.members.remove(tx, groupId, [userId]);
      if (added.length + removed.length > 0)
        await this.audit.record(tx, 'group.members_changed', { groupId, added, removed });
    }
  }

  /** Somebody who comes for the first time. Without a password: they come with their identity provider alone. */
  private newUser(tenantId: UserEntity['tenantId'], id: UserId, person: AssertedPerson): UserEntity {
    const { email, displayName, locale } = person;
    const names = { email, emailKey: emailKey(email), displayName, searchKey: '' };
    const rest = {
      kind: 'person',
      locale: locale ?? 'ja',
      status: 'active',
      createdAt: this.clock.now(),
      lastSignInAt: null,
    } as const;
    return { tenantId, id, ...names, ...rest };
  }
}
