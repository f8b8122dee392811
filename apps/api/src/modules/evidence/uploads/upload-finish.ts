import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EvidenceId, PhotoMetadataRule } from '@rinjo/contract';
import type { Principal } from '../../../platform/access/principal.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { AuditTrail } from '../../../platform/events/audit-trail.port.js';
import type { Job, JobHandler, JobPolicy } from '../../../platform/jobs/job.js';
import { JobQueue } from '../../../platform/jobs/job-queue.js';
import { SealedStore } from '../../../platform/sealed-store/sealed-store.js';
import { type ContentSource, lookIntoContent } from '../content/look-into-content.js';
import { PhotoRule, ruled } from '../content/photo-rule.js';
import { inOnePiece } from '../../../platform/bytes/in-one-piece.js';
import { type EvidenceMeta, EvidenceStore } from '../kept/evidence-store.js';
import { StorageQuota } from '../storage/storage-quota.js';
import { UploadJobDto } from './upload-job.dto.js';
import { UploadRemoval } from './upload-removal.js';
import { type UploadPart, type UploadRow, UploadsRepository } from './uploads.repository.js';

type Finish = 'upload.finish';

const MIN = 60_000;
/** What is wrong with the file itself: trying again changes nothing. */
const REFUSALS: readonly string[] = ['UNSUPPORTED_MEDIA_TYPE', 'TOO_LARGE', 'HASH_MISMATCH'];

/** A rule that takes places away takes this one along. */
const NOWHERE = { latitude: null, longitude: null, accuracy: null };

/** All of an upload has come: looks into it and makes it evidence, or refuses it. */
@Injectable()
export class UploadFinish implements JobHandler<Finish>, OnModuleInit {
  readonly kind = 'upload.finish';
  readonly payload = UploadJobDto;
  readonly policy: JobPolicy = { delaysMs: [1_000, MIN, 10 * MIN, 60 * MIN], visibilityMs: 30 * MIN };

  constructor(
    private readonly queue: JobQueue,
    private readonly tenantDb: TenantDb,
    private readonly repository: UploadsRepository,
    private readonly sealed: SealedStore,
    private readonly store: EvidenceStore,
    private readonly quota: StorageQuota,
    private readonly removal: UploadRemoval,
    private readonly rule: PhotoRule,
    private readonly audit: AuditTrail,
  ) {}

  onModuleInit(): void {
    this.queue.handle(this);
  }

  /** Nothing to do for what is gone or finished. */
  async run({ principal, payload: { uploadId } }: Job<Finish>): Promise<void> {
    const found = await this.tenantDb.run(principal, async (tx) => {
      const row = await this.repository.find(tx, uploadId);
      if (row?.state !== 'received') return null;
      const evidenceId = row.id as string as EvidenceId;
      // The process may have died between the two.
      const isKept = await this.repository.isEvidence(tx, evidenceId);
      return { row, evidenceId, isKept, parts: await this.repository.parts(tx, row.id) };
    });
    if (!found) return;
    const { row, parts, evidenceId, isKept } = found;
    const refusal = isKept ? null : await this.keep(principal, row, parts, evidenceId);
    await this.tenantDb.run(principal, async (tx) => {
      await this.repository.changeState(
        tx,
        row.id,
        'received',
        refusal === null ? 'kept' : 'refused',
        refusal,
      );
      if (refusal === null) return;
      await this.audit.record(tx, 'upload.refused', {
        uploadId: row.id,
        callId: row.callId,
        reason: refusal,
      });
    });
    if (refusal !== null) await this.quota.release(principal, { id: row.reservationId, bytes: row.bytes });
    await this.removal.dropParts(principal, row);
  }

  /** Null when it is kept, else why not. */
  private async keep(
    principal: Principal,
    row: UploadRow,
    parts: readonly UploadPart[],
    id: EvidenceId,
  ): Promise<string | null> {
    try {
      const looked = await lookIntoContent(this.sourceOf(principal, row, parts), row.name);
      const rule = looked.kind === 'photo' ? await this.rule.of(principal) : 'keep';
      const source = await this.ruledSource(principal, row, parts, rule);
      const { latitude, longitude, accuracy } = rule === 'keep' ? row : NOWHERE;
      await this.store.add(
        principal,
        {
          ...{ id, kind: looked.kind, contentType: looked.contentType, name: row.name, byName: row.byName },
          ...{ bytes: row.bytes, room: { id: row.reservationId, bytes: row.bytes } },
          ...(row.byUserId && { byUserId: row.byUserId }),
          ...(row.byParticipantId && { participantId: row.byParticipantId }),
          ...(row.callId && { callId: row.callId }),
          ...(row.siteId && { siteId: row.siteId }),
          ...(row.previousId && { previousId: row.previousId }),
          ...source.meta,
          ...(row.takenAt && { takenAt: row.takenAt }),
          ...(row.clockOffsetMs !== null && { clockOffsetMs: row.clockOffsetMs }),
          ...(latitude !== null && longitude !== null && { position: { latitude, longitude, accuracy } }),
          ...(looked.width !== null && { width: looked.width }),
          ...(looked.height !== null && { height: looked.height }),
        },
        source.bytes,
      );
      return null;
    } catch (cause) {
      if (!(cause instanceof DomainError) || !REFUSALS.includes(cause.code)) throw cause;
      const { reason } = cause.details;
      return typeof reason === 'string' ? reason : cause.code;
    }
  }

  /** The bytes as they may be kept. Throws HASH_MISMATCH, UNSUPPORTED_MEDIA_TYPE. */
  private async ruledSource(
    principal: Principal,
    row: UploadRow,
    parts: readonly UploadPart[],
    rule: PhotoMetadataRule,
  ): Promise<{
    readonly meta: Pick<EvidenceMeta, 'sha256' | 'stripped'>;
    readonly bytes: AsyncIterable<Buffer>;
  }> {
    const asItCame = row.sha256 === null ? {} : { sha256: row.sha256 };
    if (rule === 'keep') return { meta: asItCame, bytes: this.bytesOf(principal, parts) };
    const pieces: Buffer[] = []; // a photo: 50 MB at most
    for await (const piece of this.bytesOf(principal, parts)) pieces.push(piece);
    const { bytes, stripped } = ruled(Buffer.concat(pieces), rule);
    if (!stripped) return { meta: asItCame, bytes: inOnePiece(bytes) };
    if (row.sha256 !== null && row.sha256 !== stripped.cameSha256) throw new DomainError('HASH_MISMATCH');
    return { meta: { stripped }, bytes: inOnePiece(bytes) };
  }

  private async *bytesOf(
    { tenantId }: Principal,
    parts: readonly UploadPart[],
  ): AsyncGenerator<Buffer, void, undefined> {
    for (const { sealed } of parts) yield* this.sealed.read(tenantId, sealed);
  }

  private sourceOf({ tenantId }: Principal, row: UploadRow, parts: readonly UploadPart[]): ContentSource {
    const read = async (first: number, last: number): Promise<Buffer> => {
      const pieces: Buffer[] = [];
      for (const { offset, sealed } of parts) {
        const begin = Math.max(first - offset, 0);
        const end = Math.min(last - offset, sealed.bytes - 1);
        if (begin > end) continue;
        for await (const piece of this.sealed.read(tenantId, sealed, { first: begin, last: end }))
          pieces.push(piece);
      }
      return Buffer.concat(pieces);
    };
    return { bytes: row.bytes, read };
  }
}
