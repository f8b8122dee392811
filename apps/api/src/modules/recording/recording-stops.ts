import { Injectable } from '@nestjs/common';
import type { CallId, EvidenceId, RecordingId, RecordingStop } from '@rinjo/contract';
import type { Principal } from '../../platform/access/principal.js';
import { Ids } from '../../platform/crypto/ids.js';
import { TenantDb } from '../../platform/database/tenant-db.js';
import type { Tx } from '../../platform/database/tx.js';
import { JobQueue } from '../../platform/jobs/job-queue.js';
import { AuditTrail } from '../../platform/events/audit-trail.port.js';
import { Clock } from '../../platform/time/clock.js';
import { RecordingsRepository } from './recordings.repository.js';

/** The end of recordings, as it is written down. */
@Injectable()
export class RecordingStops {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly repository: RecordingsRepository,
    private readonly queue: JobQueue,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Does nothing when it has stopped already. */
  stop(principal: Principal, callId: CallId, id: RecordingId, reason: RecordingStop): Promise<void> {
    return this.tenantDb.run(principal, async (tx) => {
      if (await this.repository.stop(tx, id, reason, this.clock.now()))
        await this.audit.record(tx, 'recording.stopped', { callId, recordingId: id, reason });
    });
  }

  /** It is ready when every track of it is in the store. */
  settle(principal: Principal, id: RecordingId): Promise<void> {
    return this.tenantDb.run(principal, (tx) => this.settleIn(tx, id));
  }

  /** With it, the one film is made of the tracks. */
  async settleIn(tx: Tx, id: RecordingId): Promise<void> {
    if (await this.repository.becomeReady(tx, id, this.clock.now()))
      await this.queue.add(
        tx,
        'recording.compose',
        { recordingId: id, filmId: this.ids.next<EvidenceId>(), drawn: false },
        { dedupeKey: id },
      );
  }
}
