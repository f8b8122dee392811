import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EvidenceId } from '@rinjo/contract';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import type { Principal } from '../../../platform/access/principal.js';
import { AuditTrail } from '../../../platform/events/audit-trail.port.js';
import type { Job, JobHandler, JobPolicy } from '../../../platform/jobs/job.js';
import { JobQueue } from '../../../platform/jobs/job-queue.js';
import { ContentScanner } from '../../../platform/scanning/scanner.port.js';
import { Clock } from '../../../platform/time/clock.js';
import { EvidenceUpkeep } from '../life/evidence-upkeep.js';
import { InfectedNotices } from '../notices/infected-notices.js';
import { EvidenceScanDto } from './evidence.dto.js';
import { EvidenceRepository } from './evidence.repository.js';
import { EvidenceStore } from './evidence-store.js';

type Rescan = 'evidence.rescan';

const MIN = 60_000;
/** Items of a tenant that are looked at again in a day: new ones come every day, and signatures do too. */
const A_DAY = 500;

/** Looks into things again, and sees to it that nothing waits for its first verdict for ever. */
@Injectable()
export class EvidenceRescan implements JobHandler<Rescan>, OnModuleInit {
  readonly kind = 'evidence.rescan';
  readonly payload = EvidenceScanDto;
  readonly policy: JobPolicy = { delaysMs: [15 * MIN, 60 * MIN, 300 * MIN], visibilityMs: 30 * MIN };

  constructor(
    private readonly queue: JobQueue,
    private readonly tenantDb: TenantDb,
    private readonly repository: EvidenceRepository,
    private readonly store: EvidenceStore,
    private readonly upkeep: EvidenceUpkeep,
    private readonly scanner: ContentScanner,
    private readonly infected: InfectedNotices,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.queue.handle(this);
    this.upkeep.alsoDaily((principal) => this.plan(principal));
  }

  /**
   * The day's share: first verdicts that nobody tries for any more, and what was found clean with other signatures, the longest
   * ago first. Nothing while the scanner cannot be relied on.
   */
  async plan(principal: Principal): Promise<void> {
    const state = await this.scanner.state();
    if (!state.ready) return;
    const { scanner } = state;
    await this.tenantDb.run(principal, async (tx) => {
      const jobs = (ids: readonly EvidenceId[]) =>
        ids.map((evidenceId) => ({ payload: { evidenceId }, dedupeKey: evidenceId }));
      await this.queue.addAll(tx, 'evidence.scan', jobs(await this.repository.unscanned(tx, A_DAY)));
      if (scanner === null) return;
      await this.queue.addAll(tx, this.kind, jobs(await this.repository.scannedBefore(tx, scanner, A_DAY)));
    });
  }

  /** It can be opened meanwhile, as before. Nothing to do for what is gone or is not clean any more. */
  async run(job: Job<Rescan>): Promise<void> {
    const { principal, payload } = job;
    const { evidenceId } = payload;
    const state = await this.scanner.state();
    const found = await this.tenantDb.run(principal, (tx) => this.repository.findAnywhere(tx, evidenceId));
    if (found?.view.state !== 'clean') return;
    const verdict = await this.scanner.scan(this.store.content(principal, evidenceId, found.sealed));
    const scanner = state.ready ? state.scanner : null;
    await this.tenantDb.run(principal, async (tx) => {
      const now = this.clock.now();
      // Who has opened it since it came is in the log.
      const to = verdict === 'infected' ? 'infected' : 'clean';
      if (await this.repository.changeState(tx, evidenceId, ['clean'], to, { at: now, scanner })) {
        if (to === 'infected') {
          await this.audit.record(tx, 'evidence.scanned', { evidenceId, state: to });
          await this.infected.tell(tx, evidenceId);
        }
      }
      await job.complete(tx);
    });
  }
}
