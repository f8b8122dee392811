import { Injectable } from '@nestjs/common';
import type { StoredObjectId } from '@rinjo/contract';
import type { Principal } from '../../../platform/access/principal.js';
import { Ids } from '../../../platform/crypto/ids.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import type { Tx } from '../../../platform/database/tx.js';
import { type SealedObject, SealedStore } from '../../../platform/sealed-store/sealed-store.js';
import { Clock } from '../../../platform/time/clock.js';
import { EvidenceRepository } from '../kept/evidence.repository.js';
import { StorageQuota } from './storage-quota.js';

/** Objects that take no room of the plan: what people take away, whatever is kept. There are few of them, and each has its days. */
@Injectable()
export class ObjectsBeyondPlan {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly evidence: EvidenceRepository,
    private readonly sealed: SealedStore,
    private readonly quota: StorageQuota,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * Seals an object into the store and has it kept in one transaction with the row that it is for; what fails leaves nothing.
   * A process that dies leaves it for `forMs` milliseconds.
   */
  async keep(
    principal: Principal,
    content: AsyncIterable<Uint8Array>,
    forMs: number,
    keep: (tx: Tx, sealed: SealedObject) => Promise<void>,
  ): Promise<void> {
    const object = { objectId: this.ids.next<StoredObjectId>(), version: 1 };
    const room = await this.quota.reserve(principal, 0, { object, beyond: true, forMs });
    try {
      const sealed = await this.sealed.write(principal.tenantId, object, content);
      await this.tenantDb.run(principal, async (tx) => {
        await this.evidence.insertObject(tx, sealed, this.clock.now());
        await keep(tx, sealed);
        await this.quota.commit(tx, room, 0);
      });
    } catch (cause) {
      await this.sealed.erase(principal.tenantId, object);
      await this.quota.release(principal, room);
      throw cause;
    }
  }
}
