import { Injectable } from '@nestjs/common';
import type { CallId, EvidenceId, RecordingId, RecordingStop } from '@rinjo/contract';
import type { Principal } from '../../platform/access/principal.js';
import { Ids } from '../../platform/crypto/ids.js';
import { TenantDb } from '../../platform/database/tenant-db.js';
import type { Tx } from '../../platform/database/tx.js';
import { JobQueue } from '../../platform/jobs/job-queue.js';
import { AuditTrail } from '../../platform/events/audit-trail.port.js';
import { Clock } from '../../platform/time/clock.js';
import { CANARY_TENANTS, TenantsRepository } from '../tenancy/index.js';
import { RecordingsRepository } from './recordings.repository.js';

/** Milliseconds in which a prober reads what it has recorded. */
const PROBED_MS = 2 * 60_000;

/** The end of recordings, as it is written down. */
@Injectable()
export class RecordingStops {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly repository: RecordingsRepository,
    private readonly tenants: TenantsRepository,
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

  /** With it, the one film is made of the tracks. What a prober has recorded is deleted instead: nobody looks at it. */
  async settleIn(tx: Tx, id: RecordingId): Promise<void> {
    const now = this.clock.now();
    if (!(await this.repository.becomeReady(tx, id, now))) return;
    const { slug } = await this.tenants.own(tx);
    if (CANARY_TENANTS.some((canary) => canary === slug)) {
      const runAt = new Date(now.getTime() + PROBED_MS);
      await this.queue.add(tx, 'recording.discard', { recordingId: id }, { dedupeKey: id, runAt });
      return;
    }
    await this.queue.add(
      tx,
      'recording.compose',
      { recordingId: id, filmId: this.ids.next<EvidenceId>(), drawn: false },
      { dedupeKey: id },
    );
  }
}
