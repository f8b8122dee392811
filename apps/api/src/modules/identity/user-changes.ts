import { Injectable } from '@nestjs/common';
import type { RoleKey, UpdateMe, UserStatus } from '@rinjo/contract';
import type { Tx } from '../../platform/database/tx.js';
import { AuditTrail } from '../../platform/events/audit-trail.port.js';
import { Clock } from '../../platform/time/clock.js';
import { AccountLinksRepository } from './links/account-links.repository.js';
import { assertMayGive } from './roles/rights.js';
import { RoleHoldersRepository } from './roles/role-holders.repository.js';
import { BreakGlass } from './security/break-glass.js';
import { Sessions } from './sessions.js';
import type { UserEntity } from './user.entity.js';
import { UsersRepository } from './users.repository.js';

/**
 * The changes that a user may undergo, each with its audit entry; what changes nothing leaves no entry. The emergency
 * administrator keeps roles and status: BREAK_GLASS.
 */
@Injectable()
export class UserChanges {
  constructor(
    private readonly users: UsersRepository,
    private readonly holders: RoleHoldersRepository,
    private readonly sessions: Sessions,
    private readonly links: AccountLinksRepository,
    private readonly breakGlass: BreakGlass,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Links that were sent to the address of before are worthless. Throws EMAIL_TAKEN. */
  async email(tx: Tx, user: UserEntity, to: string): Promise<boolean> {
    const email = to.trim();
    if (email === user.email) return false;
    const before = { email: user.email };
    await this.users.change(tx, user, { email });
    await this.links.dropAll(tx, user.id);
    await this.audit.record(
      tx,
      'user.updated',
      { userId: user.id, fields: ['email'] },
      { before, after: { email } },
    );
    return true;
  }

  async profile(tx: Tx, user: UserEntity, to: UpdateMe): Promise<void> {
    const change = {
      ...(to.displayName !== undefined &&
        to.displayName !== user.displayName && { displayName: to.displayName }),
      ...(to.locale !== undefined && to.locale !== user.locale && { locale: to.locale }),
    };
    const fields = Object.keys(change);
    if (fields.length === 0) return;
    const before = Object.assign({}, user);
    await this.users.change(tx, user, change);
    await this.audit.record(tx, 'user.updated', { userId: user.id, fields }, { before, after: change });
  }

  /** Throws NOT_FOUND for a role that does not exist, BEYOND_OWN_RIGHTS. */
  async roles(tx: Tx, user: UserEntity, wanted: readonly RoleKey[]): Promise<void> {
    const roles = [...new Set(wanted.map((role) => role.toLowerCase() as RoleKey))];
    const before = await this.holders.rolesOf(tx, user.id);
    if (before.length === roles.length && before.every((role) => roles.includes(role))) return;
    assertMayGive(tx.principal, await this.holders.permissionsOfRoles(tx, roles));
    await this.breakGlass.assertNot(tx, user.id);
    await this.holders.set(tx, user.id, roles, this.clock.now());
    await this.sessions.renew(tx, [user.id]);
    await this.audit.record(
      tx,
      'user.updated',
      { userId: user.id, fields: ['roles'], roles },
      { before: { roles: before }, after: { roles } },
    );
  }

  /** Somebody who was invited has come without the link of the letter, which is worthless now. Others stay as they are. */
  async arrived(tx: Tx, user: UserEntity, displayName: string): Promise<void> {
    if (user.status !== 'invited') return;
    await this.users.change(tx, user, { status: 'active', displayName });
    await this.links.dropAll(tx, user.id);
    await this.audit.record(tx, 'user.invitation_accepted', { userId: user.id });
  }

  async status(tx: Tx, user: UserEntity, status: UserStatus): Promise<void> {
    if (status === user.status) return;
    if (status === 'deactivated') await this.breakGlass.assertNot(tx, user.id);
    await this.users.change(tx, user, { status });
    if (status === 'deactivated') await this.sessions.endAll(tx, user.id);
    const action = status === 'deactivated' ? 'user.deactivated' : 'user.reactivated';
    await this.audit.record(tx, action, { userId: user.id });
  }
}
