import { Injectable } from '@nestjs/common';
import { type Principal, userActor } from '../../../platform/access/principal.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import type { Tx } from '../../../platform/database/tx.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import type { UserEntity } from '../user.entity.js';
import { UsersRepository } from '../users.repository.js';

/** The signed-in person whose own account it is about. Throws FORBIDDEN for guests and keys. */
@Injectable()
export class Self {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly users: UsersRepository,
  ) {}

  async in(tx: Tx): Promise<UserEntity> {
    const user = await this.users.find(tx, userActor(tx.principal).userId);
    if (!user) throw new DomainError('UNAUTHENTICATED');
    return user;
  }

  of(principal: Principal): Promise<UserEntity> {
    return this.tenantDb.run(principal, (tx) => this.in(tx));
  }
}
