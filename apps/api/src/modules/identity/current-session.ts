import { Injectable } from '@nestjs/common';
import type { CurrentSession } from '@rinjo/contract';
import { userActor } from '../../platform/access/principal.js';
import type { Tx } from '../../platform/database/tx.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { Mailer } from '../../platform/mail/mailer.port.js';
import { TenantsRepository } from '../tenancy/index.js';
import { UsersRepository } from './users.repository.js';

/** Who is signed in, where, and what they may do. */
@Injectable()
export class CurrentSessionReader {
  constructor(
    private readonly users: UsersRepository,
    private readonly tenants: TenantsRepository,
    private readonly mailer: Mailer,
  ) {}

  async read(tx: Tx): Promise<CurrentSession> {
    const { userId, sessionId } = userActor(tx.principal);
    const user = await this.users.view(tx, userId);
    if (!user) throw new DomainError('UNAUTHENTICATED');
    const tenant = await this.tenants.view(tx);
    const { sends: sendsMail } = this.mailer;
    return { sessionId, user, tenant, permissions: [...tx.principal.permissions], sendsMail };
  }
}
