import { Injectable } from '@nestjs/common';
import type { Locale, RoleKey, UserId } from '@rinjo/contract';
import type { Tx } from '../../platform/database/tx.js';
import { AuditTrail } from '../../platform/events/audit-trail.port.js';
import { Clock } from '../../platform/time/clock.js';
import { assertMayGive } from './roles/rights.js';
import { RoleHoldersRepository } from './roles/role-holders.repository.js';
import { UsersRepository } from './users.repository.js';

export interface NewPerson {
  readonly id: UserId;
  readonly email: string;
  readonly displayName: string;
  readonly locale: Locale;
  readonly roles: readonly RoleKey[];
  readonly status: 'invited' | 'active';
}

/** Puts people into the tenant, each with an entry in the log. */
@Injectable()
export class NewPeople {
  constructor(
    private readonly users: UsersRepository,
    private readonly holders: RoleHoldersRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Throws EMAIL_TAKEN, NOT_FOUND for a role, BEYOND_OWN_RIGHTS. */
  async add(tx: Tx, { roles, ...person }: NewPerson): Promise<void> {
    assertMayGive(tx.principal, await this.holders.permissionsOfRoles(tx, roles));
    const createdAt = this.clock.now();
    await this.users.insert(tx, { ...person, email: person.email.trim(), createdAt });
    await this.holders.set(tx, person.id, roles, createdAt);
    await this.audit.record(tx, 'user.created', { userId: person.id, roles });
  }
}
