import { Injectable } from '@nestjs/common';
import type { EvidenceId, FileKind, FileView } from '@rinjo/contract';
import type { Principal } from '../../../platform/access/principal.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import { classify } from '../../../platform/errors/wire-error.js';
import { AuditTrail } from '../../../platform/events/audit-trail.port.js';
import { causeOf, Logger } from '../../../platform/logging/logger.js';
import type { SeatRef } from '../../../platform/realtime/connection.js';
import { inOnePiece } from '../in-one-piece.js';
import type { Capture } from '../add-file.js';
import { EvidenceStore } from './evidence-store.js';

const IS_PHOTO: Readonly<Record<FileKind, boolean>> = {
  photo: true,
  freeze: true,
  sheet: false,
  attachment: false,
};

/** Keeps what is shared in a call beyond the call, under the id that it has there. */
@Injectable()
export class KeepCallFiles {
  constructor(
    private readonly store: EvidenceStore,
    private readonly tenantDb: TenantDb,
    private readonly audit: AuditTrail,
    private readonly logger: Logger,
  ) {}

  /**
   * False when it could not be kept, which the log says too: a full or broken store must not stop a call. The page of a
   * document is not kept, because the document is.
   */
  async keep(
    principal: Principal,
    seat: SeatRef,
    file: FileView,
    { takenAt, clockOffsetMs }: Capture,
    bytes: Buffer,
  ): Promise<boolean> {
    if (file.page) return false;
    try {
      await this.store.add(
        principal,
        {
          ...{ id: idOf(file), kind: IS_PHOTO[file.kind] ? 'photo' : 'file', callId: seat.callId },
          ...{ participantId: file.by, byName: file.byName, name: file.name, contentType: file.type },
          ...{ bytes: bytes.length, sha256: file.sha256 },
          ...(file.width !== null && { width: file.width }),
          ...(file.height !== null && { height: file.height }),
          ...(file.board && { board: file.board }),
          ...(takenAt !== undefined && { takenAt: new Date(takenAt) }),
          ...(clockOffsetMs !== undefined && { clockOffsetMs }),
        },
        inOnePiece(bytes),
      );
      return true;
    } catch (cause) {
      const { code } = classify(cause);
      this.logger.error('A file of a call was not kept', { code, ...causeOf(cause) });
      await this.tenantDb.run(principal, (tx) =>
        this.audit.record(tx, 'evidence.not_kept', {
          ...{ callId: seat.callId, fileId: file.id, reason: code },
        }),
      );
      return false;
    }
  }
}

/** The evidence that was this file of a call. */
const idOf = ({ id }: FileView): EvidenceId => id as string as EvidenceId;
