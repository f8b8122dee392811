import { Injectable } from '@nestjs/common';
import type {
  InviteUser,
  Locale,
  MailOutcome,
  Page,
  SentUserInvitation,
  UserId,
  UserInvitationQuery,
  UserInvitationView,
} from '@rinjo/contract';
import type { Principal } from '../../../platform/access/principal.js';
import { Ids } from '../../../platform/crypto/ids.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import type { Tx } from '../../../platform/database/tx.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { AuditTrail } from '../../../platform/events/audit-trail.port.js';
import { decodeCursor, toPage } from '../../../platform/http/cursor.js';
import { pageSize } from '../../../platform/http/page-query.dto.js';
import { Clock } from '../../../platform/time/clock.js';
import { Appearances, type LetterLook, TenantsRepository } from '../../tenancy/index.js';
import { ListedErasure } from '../erasure/listed-erasure.js';
import { UserErasure } from '../erasure/user-erasure.js';
import { JoinGroups } from '../groups/join-groups.js';
import { accountLetter, type LetterFacts } from '../letters/account-letters.js';
import { AccountPost } from '../letters/post.js';
import { AccountLinks } from '../links/account-links.js';
import { AccountLinksRepository } from '../links/account-links.repository.js';
import { NewPeople } from '../new-people.js';
import { assertMayGive } from '../roles/rights.js';
import { Giving } from '../roles/giving.js';
import { RoleHoldersRepository } from '../roles/role-holders.repository.js';
import type { UserEntity } from '../user.entity.js';
import { UsersRepository } from '../users.repository.js';
import { UserInvitationsRepository } from './user-invitations.repository.js';

const LIST = 'user-invitations';

/** A letter that is written and not sent yet. */
interface Written {
  readonly userId: UserId;
  readonly to: string;
  readonly locale: Locale;
  readonly letter: LetterFacts['invitation'];
  readonly look: LetterLook;
}

/** People who are asked to come: they get a link to choose a name and a password, or go on to their identity provider. */
@Injectable()
export class UserInvitations {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly tenants: TenantsRepository,
    private readonly appearances: Appearances,
    private readonly invitations: UserInvitationsRepository,
    private readonly users: UsersRepository,
    private readonly people: NewPeople,
    private readonly groups: JoinGroups,
    private readonly holders: RoleHoldersRepository,
    private readonly giving: Giving,
    private readonly links: AccountLinks,
    private readonly linkRows: AccountLinksRepository,
    private readonly erasure: UserErasure,
    private readonly listed: ListedErasure,
    private readonly post: AccountPost,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  list(principal: Principal, query: UserInvitationQuery): Promise<Page<UserInvitationView>> {
    const limit = pageSize(query);
    const after = query.cursor === undefined ? null : decodeCursor(LIST, query.cursor, 2);
    return this.tenantDb.run(principal, async (tx) => {
      const filter = { search: query.search ?? null, after, limit: limit + 1 };
      const rows = await this.invitations.list(tx, this.clock.now(), filter);
      return toPage(
        LIST,
        rows,
        limit,
        (row) => row,
        (row) => [row.sentAt, row.userId],
      );
    });
  }

  /** Throws EMAIL_TAKEN, NOT_FOUND for a role or group, GROUP_FULL, BEYOND_OWN_RIGHTS, STEP_UP_REQUIRED. */
  async invite(principal: Principal, input: InviteUser): Promise<SentUserInvitation> {
    const id = this.ids.next<UserId>();
    const { roles, groupIds = [], ...person } = input;
    const written = await this.tenantDb.run(principal, async (tx) => {
      await this.giving.assertMay(tx, await this.holders.permissionsOfRoles(tx, roles));
      await this.people.add(tx, { ...person, id, roles, status: 'invited' });
      await this.groups.join(tx, id, groupIds);
      return this.write(tx, await this.invited(tx, id));
    });
    return this.send(principal, written);
  }

  /** A new letter; the link of the one before is worthless. Throws NOT_FOUND for somebody who is not invited, BEYOND_OWN_RIGHTS. */
  async again(principal: Principal, id: UserId): Promise<SentUserInvitation> {
    const written = await this.tenantDb.run(principal, async (tx) => {
      const user = await this.invited(tx, id);
      assertMayGive(principal, await this.holders.permissionsOf(tx, id));
      return this.write(tx, user);
    });
    return this.send(principal, written);
  }

  /** Somebody who has not come will not: nothing that says who it was stays. Throws NOT_FOUND, BEYOND_OWN_RIGHTS, ERASURE_PENDING. */
  revoke(principal: Principal, id: UserId): Promise<void> {
    return this.listed.run(principal, id, async (tx) => {
      const user = await this.invited(tx, id);
      assertMayGive(principal, await this.holders.permissionsOf(tx, id));
      await this.erasure.erase(tx, user);
      await this.audit.record(tx, 'user.invitation_revoked', { userId: id });
    });
  }

  /** Sends a letter that waits. Whoever came, was deleted or got another letter meanwhile gets none. */
  async sendWaiting(principal: Principal, id: UserId): Promise<void> {
    const written = await this.tenantDb.run(principal, async (tx) => {
      const user = await this.users.find(tx, id);
      const link = await this.linkRows.of(tx, id, 'invitation');
      if (user?.status !== 'invited' || link?.mail !== 'waiting') return null;
      return this.write(tx, user, link.createdBy);
    });
    if (written) await this.send(principal, written);
  }

  private async invited(tx: Tx, id: UserId): Promise<UserEntity> {
    const user = await this.users.find(tx, id);
    if (user?.status !== 'invited') throw new DomainError('NOT_FOUND');
    return user;
  }

  private async write(tx: Tx, user: UserEntity, on: UserId | null = null): Promise<Written> {
    const { actor } = tx.principal;
    const createdBy = actor.kind === 'user' ? actor.userId : on;
    const { id: userId, email, displayName: name, locale } = user;
    const url = await this.links.issue(tx, { userId, purpose: 'invitation', createdBy, mail: 'off' });
    const inviter = createdBy && (await this.users.find(tx, createdBy));
    const tenant = (await this.tenants.own(tx)).name;
    const look = await this.appearances.ofLetters(tx);
    return {
      userId,
      to: email,
      locale,
      letter: { name, tenant, inviter: inviter?.displayName ?? null, url },
      look,
    };
  }

  private async send(principal: Principal, written: Written): Promise<SentUserInvitation> {
    const { userId, to, locale, letter, look } = written;
    const mail: MailOutcome = await this.post.send(to, accountLetter('invitation', locale, letter, look));
    const invitation = await this.tenantDb.run(principal, async (tx) => {
      await this.linkRows.mailed(tx, userId, 'invitation', mail);
      await this.audit.record(tx, 'user.invited', { userId, mail });
      return this.invitations.view(tx, userId, this.clock.now());
    });
    if (!invitation) throw new DomainError('NOT_FOUND');
    return { invitation, url: mail === 'sent' ? null : letter.url };
  }
}
