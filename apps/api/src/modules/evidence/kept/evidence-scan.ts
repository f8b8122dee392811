import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EvidenceState } from '@rinjo/contract';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import type { Job, JobHandler, JobPolicy } from '../../../platform/jobs/job.js';
import { JobQueue } from '../../../platform/jobs/job-queue.js';
import { ContentScanner } from '../../../platform/scanning/scanner.port.js';
import { Clock } from '../../../platform/time/clock.js';
import { AfterVerdict } from './after-verdict.js';
import { EvidenceScanDto } from './evidence.dto.js';
import { EvidenceRepository } from './evidence.repository.js';
import { EvidenceStore } from './evidence-store.js';

type Scan = 'evidence.scan';

const MIN = 60_000;
/** What waits for its verdict. */
const WAITING: readonly EvidenceState[] = ['received', 'quarantined'];

/** Has the scanner look into what came, before anybody else does. Without a verdict it stays in quarantine. */
@Injectable()
export class EvidenceScan implements JobHandler<Scan>, OnModuleInit {
  readonly kind = 'evidence.scan';
  readonly payload = EvidenceScanDto;
  readonly policy: JobPolicy = {
    delaysMs: [MIN, 5 * MIN, 15 * MIN, ...Array<number>(24).fill(60 * MIN)],
    visibilityMs: 30 * MIN,
  };

  constructor(
    private readonly queue: JobQueue,
    private readonly tenantDb: TenantDb,
    private readonly repository: EvidenceRepository,
    private readonly store: EvidenceStore,
    private readonly scanner: ContentScanner,
    private readonly after: AfterVerdict,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.queue.handle(this);
  }

  /** Nothing to do for what is gone or has its verdict. Throws what the scanner throws: it is tried again. */
  async run(job: Job<Scan>): Promise<void> {
    const { principal, payload } = job;
    const { evidenceId } = payload;
    const found = await this.tenantDb.run(principal, async (tx) => {
      if (!(await this.repository.changeState(tx, evidenceId, WAITING, 'quarantined'))) return null;
      return this.repository.findAnywhere(tx, evidenceId);
    });
    if (!found) return;
    const state = await this.scanner.state();
    const scanner = state.ready ? state.scanner : null;
    const verdict = await this.scanner.scan(this.store.content(principal, evidenceId, found.sealed));
    await this.tenantDb.run(principal, async (tx) => {
      const now = this.clock.now();
      if (await this.repository.changeState(tx, evidenceId, WAITING, verdict, { at: now, scanner }))
        await this.after.settle(tx, evidenceId, verdict);
      if (verdict === 'clean')
        await this.queue.add(tx, 'evidence.render', { evidenceId }, { dedupeKey: evidenceId });
      await job.complete(tx);
    });
  }
}
