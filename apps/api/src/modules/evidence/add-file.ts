import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { AddedFile, AddFile, CameraRequestId } from '@rinjo/contract';
import type { Principal } from '../../platform/access/principal.js';
import { TenantDb } from '../../platform/database/tenant-db.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { AuditTrail } from '../../platform/events/audit-trail.port.js';
import type { SeatRef } from '../../platform/realtime/connection.js';
import { CallFiles, type NewPicture } from './call-files.js';
import { PhotoRule, ruled } from './content/photo-rule.js';
import { lookInto } from './file-type.js';
import { KeepCallFiles } from './kept/keep-call-files.js';
import { Photos } from './photos.js';

export interface NewFile extends NewPicture {
  /** The request for a photo that it answers. */
  readonly requestId: CameraRequestId | undefined;
  /** What its device said of it when it was taken. */
  readonly capture: Capture;
}

export type Capture = Pick<AddFile, 'sha256' | 'takenAt' | 'clockOffsetMs'>;

/** Shares a picture that the call makes with everybody in it, and keeps it. */
@Injectable()
export class AddFileUseCase {
  constructor(
    private readonly files: CallFiles,
    private readonly photos: Photos,
    private readonly tenantDb: TenantDb,
    private readonly audit: AuditTrail,
    private readonly keeping: KeepCallFiles,
    private readonly rule: PhotoRule,
  ) {}

  /** Throws HASH_MISMATCH, UNSUPPORTED_MEDIA_TYPE, and what `CallFiles.add` and `Photos.taken` throw. */
  async run(
    principal: Principal,
    seat: SeatRef,
    { requestId, capture, ...of }: NewFile,
    bytes: Buffer,
  ): Promise<AddedFile> {
    if (capture.sha256 !== undefined && capture.sha256 !== createHash('sha256').update(bytes).digest('hex'))
      throw new DomainError('HASH_MISMATCH');
    // Here too: what everybody gets is what is kept.
    const rule = lookInto(bytes) ? await this.rule.of(principal) : 'keep';
    const { bytes: left, stripped } = ruled(bytes, rule);
    const file = this.files.add(seat, of, left);
    await this.tenantDb.run(principal, (tx) =>
      this.audit.record(tx, 'file.added', {
        ...{ callId: seat.callId, fileId: file.id, participantId: seat.participantId },
        ...{ kind: file.kind, type: file.type, bytes: file.bytes, sha256: file.sha256 },
      }),
    );
    if (requestId) await this.photos.taken(seat, requestId, file);
    // Everybody has it by now; whoever sent it hears that it came when it is safe.
    return { ...file, kept: await this.keeping.keep(principal, seat, file, { ...capture, stripped }, left) };
  }
}
