import { Injectable } from '@nestjs/common';
import {
  type CallId,
  type EvidenceId,
  type EvidenceView,
  LIMITS,
  type ReservationId,
  type UploadId,
  type UploadView,
} from '@rinjo/contract';
import type { Principal } from '../../../platform/access/principal.js';
import { Ids } from '../../../platform/crypto/ids.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import type { Tx } from '../../../platform/database/tx.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { AuditTrail } from '../../../platform/events/audit-trail.port.js';
import { JobQueue } from '../../../platform/jobs/job-queue.js';
import { Clock } from '../../../platform/time/clock.js';
import { requireFeature, TenantsRepository } from '../../tenancy/index.js';
import { storableName } from '../content/names.js';
import { EvidenceAccess } from '../kept/evidence-access.js';
import { EvidenceRepository } from '../kept/evidence.repository.js';
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
    private readonly evidence: EvidenceRepository,
    private readonly removal: UploadRemoval,
    private readonly tenants: TenantsRepository,
    private readonly queue: JobQueue,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Reserves the room for all of it; a capture that is kept already is answered as such. Throws NOT_FOUND for a call or site that the caller does not see, STORAGE_FULL, BUSY, what `requireChat` throws, FEATURE_OFF for a chat without files. */
  begin(principal: Principal, bytes: number, metadata: UploadMetadataDto): Promise<UploadView> {
    const { actor } = principal;
    const owner = ownerOf(principal);
    return this.tenantDb.run(principal, async (tx) => {
      const previous = await this.previous(tx, principal, metadata);
      const callId = previous?.callId ?? metadata.callId ?? (actor.kind === 'guest' ? actor.callId : null);
      await this.requirePlace(tx, principal, callId);
      if (metadata.chat) {
        requireChat(principal, callId);
        requireFeature(await this.tenants.features(tx), 'chatFiles');
      }
      if ((await this.repository.countOpen(tx, owner)) >= LIMITS.uploadsOpen) throw new DomainError('BUSY');
      const createdAt = this.clock.now();
      const expiresAt = new Date(createdAt.getTime() + LIFETIME_MS);
      const byUserId = actor.kind === 'user' || actor.kind === 'key' ? actor.userId : null;
      const known = previous ? null : await this.known(tx, metadata, { callId, byUserId });
      if (known) return this.keptBefore(tx, known, { owner, byName: actor.name, createdAt, expiresAt });
      const id = this.ids.next<UploadId>();
      const participant = callId && (await this.repository.participant(tx, callId, principal));
      const reservation = await this.quota.reserveIn(tx, bytes, { forMs: ROOM_MS });
      const row: UploadRow = {
        ...{ id, owner, state: 'open', bytes, offset: 0, parts: 0, refusal: null, createdAt, expiresAt },
        byUserId,
        byParticipantId: participant?.id ?? null,
        // Whoever has left meanwhile shows nothing there: it is only kept.
        chat: metadata.chat === true && participant?.isIn === true,
        ...{
          byName: actor.name,
          callId,
          siteId: previous ? previous.siteId : (metadata.siteId ?? null),
          previousId: previous?.id ?? null,
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

  /** What it is to be a new version of. Throws NOT_FOUND, and FORBIDDEN for those who may not change what is said of it either. */
  private async previous(
    tx: Tx,
    principal: Principal,
    { previousId }: UploadMetadataDto,
  ): Promise<EvidenceView | null> {
    if (previousId === undefined) return null;
    const found = await this.evidence.find(tx, previousId);
    if (!found) throw new DomainError('NOT_FOUND');
    await this.access.require(tx, principal, found.view.callId);
    const permission = 'evidence:annotate';
    if (!principal.permissions.has(permission)) throw new DomainError('FORBIDDEN', { permission });
    return found.view;
  }

  /** What is kept of the same capture already; what was not captured by a device is nobody's second time. */
  private async known(
    tx: Tx,
    { sha256, takenAt, filename }: UploadMetadataDto,
    of: Pick<UploadRow, 'callId' | 'byUserId'>,
  ): Promise<Pick<UploadRow, 'id' | 'bytes' | 'name'> | null> {
    if (sha256 === undefined || takenAt === undefined) return null;
    const same = await this.repository.sameCapture(tx, { ...of, sha256, takenAt: new Date(takenAt) });
    return same && { ...same, name: storableName(filename) };
  }

  private async keptBefore(
    tx: Tx,
    { id, bytes, name }: Pick<UploadRow, 'id' | 'bytes' | 'name'>,
    of: Pick<UploadRow, 'owner' | 'byName' | 'createdAt' | 'expiresAt'>,
  ): Promise<UploadView> {
    const row: UploadRow = {
      ...{ id, bytes, name, ...of, state: 'kept', offset: bytes, parts: 0, refusal: null },
      ...{
        byUserId: null,
        byParticipantId: null,
        callId: null,
        chat: false,
        siteId: null,
        previousId: null,
        sha256: null,
        takenAt: null,
      },
      ...{ clockOffsetMs: null, latitude: null, longitude: null, accuracy: null },
      reservationId: id as string as ReservationId,
    };
    await this.repository.insertKept(tx, row);
    await this.queue.add(tx, 'upload.expire', { uploadId: id }, { runAt: of.expiresAt, dedupeKey: id });
    return viewOf(row);
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

/** A pass is the guest's, who may. Throws VALIDATION without a call, FORBIDDEN. */
function requireChat({ actor, permissions }: Principal, callId: CallId | null): void {
  if (callId === null) throw new DomainError('VALIDATION', { fields: ['callId:isDefined'] });
  if (actor.kind === 'guest' && actor.passId !== undefined) return;
  for (const permission of ['chat:write', 'file:add'] as const)
    if (!permissions.has(permission)) throw new DomainError('FORBIDDEN', { permission });
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
