import { Injectable } from '@nestjs/common';
import { type EvidenceId, LIMITS, type UploadId, type UploadView } from '@rinjo/contract';
import type { Principal } from '../../../platform/access/principal.js';
import { Ids } from '../../../platform/crypto/ids.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import type { Tx } from '../../../platform/database/tx.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { AuditTrail } from '../../../platform/events/audit-trail.port.js';
import { JobQueue } from '../../../platform/jobs/job-queue.js';
import { Clock } from '../../../platform/time/clock.js';
import { storableName } from '../content/names.js';
import { EvidenceAccess } from '../kept/evidence-access.js';
import { StorageQuota } from '../storage/storage-quota.js';
import { UploadRemoval } from './upload-removal.js';
import type { UploadMetadataDto } from './upload-metadata.js';
import { ownerOf } from './upload-owner.js';
import { type UploadRow, UploadsRepository } from './uploads.repository.js';

/** Room is kept a little longer than the upload, so that it is the upload that ends first. */
const ROOM_LONGER_MS = 3_600_000;
export const LIFETIME_MS = LIMITS.uploadLifetimeS * 1000;
export const ROOM_MS = LIFETIME_MS + ROOM_LONGER_MS;

/** Begins uploads, tells where they are, and takes them back. */
@Injectable()
export class Uploads {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly repository: UploadsRepository,
    private readonly quota: StorageQuota,
    private readonly access: EvidenceAccess,
    private readonly removal: UploadRemoval,
    private readonly queue: JobQueue,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Reserves the room for all of it. Throws NOT_FOUND for a call or site that the caller does not see, STORAGE_FULL, BUSY. */
  begin(principal: Principal, bytes: number, metadata: UploadMetadataDto): Promise<UploadView> {
    const { actor } = principal;
    const owner = ownerOf(principal);
    const callId = metadata.callId ?? (actor.kind === 'guest' ? actor.callId : null);
    return this.tenantDb.run(principal, async (tx) => {
      await this.requirePlace(tx, principal, callId);
      if ((await this.repository.countOpen(tx, owner)) >= LIMITS.uploadsOpen) throw new DomainError('BUSY');
      const id = this.ids.next<UploadId>();
      const createdAt = this.clock.now();
      const expiresAt = new Date(createdAt.getTime() + LIFETIME_MS);
      const reservation = await this.quota.reserveIn(tx, bytes, { forMs: ROOM_MS });
      const row: UploadRow = {
        ...{ id, owner, state: 'open', bytes, offset: 0, parts: 0, refusal: null, createdAt, expiresAt },
        byUserId: actor.kind === 'user' || actor.kind === 'key' ? actor.userId : null,
        byParticipantId: callId && (await this.repository.participant(tx, callId, principal)),
        ...{
          byName: actor.name,
          callId,
          siteId: metadata.siteId ?? null,
          name: storableName(metadata.filename),
        },
        sha256: metadata.sha256 ?? null,
        takenAt: metadata.takenAt === undefined ? null : new Date(metadata.takenAt),
        clockOffsetMs: metadata.clockOffsetMs ?? null,
        ...{ latitude: metadata.latitude ?? null, longitude: metadata.longitude ?? null },
        ...{ accuracy: metadata.accuracy ?? null, reservationId: reservation.id },
      };
      await this.repository.insert(tx, row);
      await this.queue.add(tx, 'upload.expire', { uploadId: id }, { runAt: expiresAt, dedupeKey: id });
      await this.audit.record(tx, 'upload.started', { uploadId: id, callId, bytes });
      return viewOf(row);
    });
  }

  /** Throws NOT_FOUND for one that somebody else began, or that is over. */
  read(principal: Principal, id: UploadId): Promise<UploadView> {
    return this.tenantDb.run(principal, async (tx) => viewOf(await this.own(tx, principal, id)));
  }

  /** Takes it back and frees its room. Throws NOT_FOUND, CONFLICT when all of it has come. */
  async remove(principal: Principal, id: UploadId): Promise<void> {
    const row = await this.tenantDb.run(principal, (tx) => this.own(tx, principal, id));
    if (row.state !== 'open') throw new DomainError('CONFLICT');
    await this.removal.run(principal, row, 'taken_back');
  }

  /** Throws NOT_FOUND. */
  async own(tx: Tx, principal: Principal, id: UploadId): Promise<UploadRow> {
    const row = await this.repository.find(tx, id);
    if (row?.owner !== ownerOf(principal)) throw new DomainError('NOT_FOUND');
    return row;
  }

  /** A pass names the call itself, and counts. */
  private async requirePlace(tx: Tx, principal: Principal, callId: UploadRow['callId']): Promise<void> {
    const { actor } = principal;
    if (actor.kind !== 'guest' || actor.passId === undefined)
      return this.access.require(tx, principal, callId);
    if (callId !== actor.callId || !(await this.repository.takeItem(tx, actor.passId)))
      throw new DomainError('NOT_FOUND');
  }
}

export const viewOf = (row: UploadRow): UploadView => ({
  ...{
    id: row.id,
    state: row.state,
    name: row.name,
    bytes: row.bytes,
    offset: row.offset,
    refusal: row.refusal,
  },
  evidenceId: row.state === 'kept' ? (row.id as string as EvidenceId) : null,
  expiresAt: row.expiresAt.toISOString(),
});
