import { Injectable } from '@nestjs/common';
import type { FileView } from '@rinjo/contract';
import type { Principal } from '../../../platform/access/principal.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import { classify } from '../../../platform/errors/wire-error.js';
import { AuditTrail } from '../../../platform/events/audit-trail.port.js';
import { causeOf, Logger } from '../../../platform/logging/logger.js';
import type { SeatRef } from '../../../platform/realtime/connection.js';
import { inOnePiece } from '../../../platform/bytes/in-one-piece.js';
import type { Capture } from '../add-file.js';
import { evidenceIdOf } from '../chat/shared-file.js';
import type { Stripped } from '../content/photo-rule.js';
import { EvidenceStore } from './evidence-store.js';

/** What its device said of it, and what was taken away of it here. */
export interface KeptCapture extends Capture {
  readonly stripped: Stripped | null;
}

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
    { takenAt, clockOffsetMs, stripped }: KeptCapture,
    bytes: Buffer,
  ): Promise<boolean> {
    if (file.page) return false;
    try {
      await this.store.add(
        principal,
        {
          ...{ id: evidenceIdOf(file.id), kind: 'photo', callId: seat.callId },
          ...{ participantId: file.by, byName: file.byName, name: file.name, contentType: file.type },
          ...{ bytes: bytes.length, sha256: file.sha256 },
          ...(file.width !== null && { width: file.width }),
          ...(file.height !== null && { height: file.height }),
          ...(file.board && { board: file.board }),
          ...(takenAt !== undefined && { takenAt: new Date(takenAt) }),
          ...(clockOffsetMs !== undefined && { clockOffsetMs }),
          ...(stripped && { stripped }),
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
