import { Injectable } from '@nestjs/common';
import type { UploadEnd } from '@rinjo/contract';
import type { Principal } from '../../../platform/access/principal.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import { AuditTrail } from '../../../platform/events/audit-trail.port.js';
import { JobQueue } from '../../../platform/jobs/job-queue.js';
import { SealedStore } from '../../../platform/sealed-store/sealed-store.js';
import { StorageQuota } from '../storage/storage-quota.js';
import { type UploadRow, UploadsRepository } from './uploads.repository.js';

/** Removes uploads, and the parts of those that are over. */
@Injectable()
export class UploadRemoval {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly repository: UploadsRepository,
    private readonly quota: StorageQuota,
    private readonly sealed: SealedStore,
    private readonly queue: JobQueue,
    private readonly audit: AuditTrail,
  ) {}

  /** Nothing of it is left. */
  async run(principal: Principal, row: UploadRow, why: UploadEnd): Promise<void> {
    await this.dropParts(principal, row);
    await this.quota.release(principal, { id: row.reservationId, bytes: row.bytes });
    await this.tenantDb.run(principal, async (tx) => {
      await this.repository.remove(tx, row.id);
      // The job of what was abandoned is the one that calls.
      if (why === 'taken_back') await this.queue.cancel(tx, 'upload.expire', [row.id]);
      await this.audit.record(tx, 'upload.removed', { uploadId: row.id, callId: row.callId, why });
    });
  }

  /** The objects first: a row that is left names what is left; a second time does no harm. */
  async dropParts(principal: Principal, { id }: Pick<UploadRow, 'id'>): Promise<void> {
    const parts = await this.tenantDb.run(principal, (tx) => this.repository.parts(tx, id));
    for (const { sealed } of parts) await this.sealed.erase(principal.tenantId, sealed);
    await this.tenantDb.run(principal, async (tx) => {
      await this.repository.dropParts(tx, id);
      await this.repository.dropObjects(
        tx,
        parts.map(({ sealed }) => sealed.objectId),
      );
    });
  }
}
