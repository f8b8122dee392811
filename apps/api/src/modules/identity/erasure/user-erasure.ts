import { Injectable } from '@nestjs/common';
import type { Locale, UserId } from '@rinjo/contract';
import type { Principal } from '../../../platform/access/principal.js';
import type { Tx } from '../../../platform/database/tx.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { AuditTrail } from '../../../platform/events/audit-trail.port.js';
import { TenantsRepository } from '../../tenancy/index.js';
import { assertMayGive } from '../roles/rights.js';
import { RoleHoldersRepository } from '../roles/role-holders.repository.js';
import { Sessions } from '../sessions.js';
import type { UserEntity } from '../user.entity.js';
import { UsersRepository } from '../users.repository.js';
import { ErasureRepository } from './erasure.repository.js';
import { ListedErasure } from './listed-erasure.js';

/** What pages call somebody who is gone, in the language that the person had. */
const NAMELESS: Readonly<Record<Locale, string>> = { ja: '削除されたユーザー', en: 'Deleted user' };

/** Removes what a module keeps of a person; in the transaction of the deletion. */
export type Eraser = (
  tx: Tx,
  person: {
    readonly id: UserId;
    /** In place of the name. */
    readonly name: string;
    /** Was erased before and came back with a backup: nothing stands in the way of it a second time. */
    readonly again: boolean;
  },
) => Promise<void>;

/**
 * Deletes people for good. The row keeps its id, so that calls and the log stay whole; name, address, credentials,
 * roles, groups, sessions and presence go, and copies of the name in calls and chats with them.
 */
@Injectable()
export class UserErasure {
  private readonly erasers: Eraser[] = [];

  constructor(
    private readonly listed: ListedErasure,
    private readonly tenants: TenantsRepository,
    private readonly users: UsersRepository,
    private readonly holders: RoleHoldersRepository,
    private readonly sessions: Sessions,
    private readonly repository: ErasureRepository,
    private readonly audit: AuditTrail,
  ) {}

  /** For modules above that keep something of people; once each, while the product starts. */
  alsoErase(eraser: Eraser): void {
    this.erasers.push(eraser);
  }

  /** Cannot be undone. Throws NOT_FOUND, LAST_ADMIN, BEYOND_OWN_RIGHTS, ERASURE_PENDING. */
  run(principal: Principal, id: UserId): Promise<void> {
    return this.listed.run(principal, id, async (tx) => {
      await this.tenants.lock(tx);
      const user = await this.users.find(tx, id);
      if (!user) throw new DomainError('NOT_FOUND');
      assertMayGive(principal, await this.holders.permissionsOf(tx, id));
      await this.erase(tx, user);
      if ((await this.holders.countActiveAdmins(tx)) === 0) throw new DomainError('LAST_ADMIN');
      await this.audit.record(tx, 'user.deleted', { userId: id });
    });
  }

  /** Without a word in the log: the caller says why. */
  async erase(tx: Tx, user: Pick<UserEntity, 'id' | 'locale'>): Promise<void> {
    await this.eraseFrom(tx, user, false);
  }

  /**
   * Erases somebody once more whom an older database has brought back, whatever that one says of them: also the last administrator.
   * Answers whether there was anything to erase.
   */
  async again(tx: Tx, id: UserId): Promise<boolean> {
    await this.tenants.lock(tx);
    const user = await this.users.find(tx, id);
    if (!user) return false;
    await this.eraseFrom(tx, user, true);
    await this.audit.record(tx, 'user.deleted', { userId: id });
    return true;
  }

  private async eraseFrom(
    tx: Tx,
    { id, locale }: Pick<UserEntity, 'id' | 'locale'>,
    again: boolean,
  ): Promise<void> {
    await this.sessions.endAll(tx, id);
    const name = NAMELESS[locale];
    for (const eraser of this.erasers) await eraser(tx, { id, name, again });
    await this.repository.erase(tx, id, name);
  }
}
