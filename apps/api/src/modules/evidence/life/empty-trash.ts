import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { TrashView } from '@rinjo/contract';
import type { Principal } from '../../../platform/access/principal.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { AuditTrail } from '../../../platform/events/audit-trail.port.js';
import type { Job, JobHandler, JobPolicy } from '../../../platform/jobs/job.js';
import { JobQueue } from '../../../platform/jobs/job-queue.js';
import { Clock } from '../../../platform/time/clock.js';
import { EvidenceErasure } from './evidence-erasure.js';
import { EvidenceLifeRepository } from './evidence-life.repository.js';
import { EmptyTrashDto } from './life.dto.js';

type Empty = 'evidence.empty_trash';

const MIN = 60_000;
const BATCH = 100;

/** Deletes for good, in the background, what is in the trash when somebody asks; what is held stays, and so does what comes later. */
@Injectable()
export class EmptyTrash implements JobHandler<Empty>, OnModuleInit {
  readonly kind = 'evidence.empty_trash';
  readonly payload = EmptyTrashDto;
  readonly policy: JobPolicy = {
    delaysMs: [MIN, 10 * MIN, ...Array<number>(24).fill(60 * MIN)],
    visibilityMs: 60 * MIN,
  };

  constructor(
    private readonly queue: JobQueue,
    private readonly tenantDb: TenantDb,
    private readonly life: EvidenceLifeRepository,
    private readonly erasure: EvidenceErasure,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.queue.handle(this);
  }

  view(principal: Principal): Promise<TrashView> {
    return this.tenantDb.run(principal, (tx) => this.life.trashView(tx));
  }

  /** Answers what is in the trash at that moment. */
  ask(principal: Principal): Promise<TrashView> {
    return this.tenantDb.run(principal, async (tx) => {
      const view = await this.life.trashView(tx);
      const { items, bytes, heldItems, heldBytes } = view;
      if (items === heldItems) return view;
      const until = this.clock.now().toISOString();
      await this.queue.add(tx, this.kind, { until }, { dedupeKey: until });
      await this.audit.record(tx, 'evidence.trash_emptied', {
        ...{ items: items - heldItems, bytes: bytes - heldBytes },
      });
      return view;
    });
  }

  async run({ principal, payload, signal }: Job<Empty>): Promise<void> {
    while (!signal.aborted && (await this.some(principal, new Date(payload.until))));
    if (signal.aborted) throw new Error('The process stops');
  }

  /** True while there is more. */
  private async some(principal: Principal, until: Date): Promise<boolean> {
    const ids = await this.tenantDb.run(principal, (tx) => this.life.trashedBefore(tx, until, BATCH));
    for (const id of ids)
      await this.erasure.erase(principal, id, 'user').catch((cause: unknown) => {
        // Restored, held or gone meanwhile.
        if (!(cause instanceof DomainError)) throw cause;
      });
    return ids.length === BATCH;
  }
}
