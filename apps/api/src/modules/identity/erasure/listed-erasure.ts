import { Injectable, Optional } from '@nestjs/common';
import type { UserId } from '@rinjo/contract';
import type { Principal } from '../../../platform/access/principal.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import type { Tx } from '../../../platform/database/tx.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { ErasedList } from '../../tenancy/index.js';
import { ErasureRepository } from './erasure.repository.js';

/** Erasures of people are done when no backup can bring the person back. */
@Injectable()
export class ListedErasure {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly repository: ErasureRepository,
    // Programs without a list erase nobody.
    @Optional() private readonly list?: ErasedList,
  ) {}

  /**
   * Runs `erase` in a transaction, and answers when the person is on the list of what was erased. Throws ERASURE_PENDING while a store
   * of the list does not answer: the person is gone from here then, and the same request again asks how it went. Throws NOT_FOUND for
   * somebody whose erasure is done.
   */
  async run(principal: Principal, userId: UserId, erase: (tx: Tx) => Promise<void>): Promise<void> {
    const { tenantId } = principal;
    const person = { kind: 'user', tenantId, userId } as const;
    const wasErased = await this.tenantDb.run(principal, async (tx) => {
      if (await this.repository.isErased(tx, userId)) return true;
      await erase(tx);
      return false;
    });
    if (wasErased && (await this.list?.has(person))) throw new DomainError('NOT_FOUND');
    if (!(await this.list?.add(person))) throw new DomainError('ERASURE_PENDING');
  }
}
