import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EvidenceId } from '@rinjo/contract';
import type { Tx } from '../../platform/database/tx.js';
import type { SealedRef } from '../../platform/sealed-store/sealed-store.js';
import { EvidenceErasure, type EvidenceTie } from '../evidence/index.js';

/** With its film, a recording goes as a whole: the tracks as they were received, the timeline, and who agreed. */
@Injectable()
export class RecordingErasure implements EvidenceTie, OnModuleInit {
  constructor(private readonly erasure: EvidenceErasure) {}

  onModuleInit(): void {
    this.erasure.alsoErase(this);
  }

  objects(tx: Tx, id: EvidenceId): Promise<readonly SealedRef[]> {
    return tx.query<SealedRef>(
      `select o.id as "objectId", o.version from recording r
       join recording_track t on t.tenant_id = r.tenant_id and t.recording_id = r.id
       join recording_segment s on s.tenant_id = t.tenant_id and s.track_id = t.id
       join stored_object o on o.tenant_id = s.tenant_id and o.id = s.object_id
       where r.tenant_id = $1 and r.evidence_id = $2`,
      [tx.principal.tenantId, id],
    );
  }

  /** The log keeps that there was a recording. */
  async forget(tx: Tx, id: EvidenceId): Promise<void> {
    await tx.query('delete from recording where tenant_id = $1 and evidence_id = $2', [
      tx.principal.tenantId,
      id,
    ]);
  }
}
