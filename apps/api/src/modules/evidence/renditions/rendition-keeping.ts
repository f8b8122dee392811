import { Injectable } from '@nestjs/common';
import type { EvidenceId, StoredObjectId } from '@rinjo/contract';
import type { Principal } from '../../../platform/access/principal.js';
import { Ids } from '../../../platform/crypto/ids.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import { SealedStore } from '../../../platform/sealed-store/sealed-store.js';
import { Clock } from '../../../platform/time/clock.js';
import { EvidenceRepository } from '../kept/evidence.repository.js';
import { StorageQuota } from '../storage/storage-quota.js';
import { type RenditionKind, RenditionsRepository } from './renditions.repository.js';

/** Keeps what was made of an item beside it, sealed and counted. */
@Injectable()
export class RenditionKeeping {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly evidence: EvidenceRepository,
    private readonly repository: RenditionsRepository,
    private readonly sealed: SealedStore,
    private readonly quota: StorageQuota,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Throws STORAGE_FULL; CONFLICT when there is one by now, or the item is gone. */
  async keep(
    principal: Principal,
    evidenceId: EvidenceId,
    kind: RenditionKind,
    { bytes, content }: { readonly bytes: number; readonly content: AsyncIterable<Uint8Array> },
  ): Promise<void> {
    const object = { objectId: this.ids.next<StoredObjectId>(), version: 1 };
    const room = await this.quota.reserve(principal, bytes, { object });
    const sealed = await this.sealed.write(principal.tenantId, object, content);
    await this.tenantDb.run(principal, async (tx) => {
      await this.evidence.insertObject(tx, sealed, this.clock.now());
      await this.repository.set(tx, evidenceId, kind, sealed.objectId);
      await this.quota.commit(tx, room, sealed.bytes);
    });
  }
}
