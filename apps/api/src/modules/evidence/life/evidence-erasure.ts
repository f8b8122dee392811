import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ErasedEvidence, EvidenceErasureReason, EvidenceId } from '@rinjo/contract';
import type { Principal } from '../../../platform/access/principal.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import type { Tx } from '../../../platform/database/tx.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { AuditTrail } from '../../../platform/events/audit-trail.port.js';
import type { Job, JobHandler, JobPolicy } from '../../../platform/jobs/job.js';
import { JobQueue } from '../../../platform/jobs/job-queue.js';
import { SearchIndex } from '../../../platform/search/search-index.js';
import { type SealedRef, SealedStore } from '../../../platform/sealed-store/sealed-store.js';
import { Clock } from '../../../platform/time/clock.js';
import { TenantsRepository } from '../../tenancy/index.js';
import { StorageQuota } from '../storage/storage-quota.js';
import { EvidenceLifeRepository } from './evidence-life.repository.js';
import { EvidenceErasureDto } from './life.dto.js';

type Erase = 'evidence.erase';

const MIN = 60_000;

/** What else a module keeps of an item: its objects, and its rows, which go in the transaction that removes the item. */
export interface EvidenceTie {
  objects(tx: Tx, id: EvidenceId): Promise<readonly SealedRef[]>;
  forget(tx: Tx, id: EvidenceId): Promise<void>;
}

/**
 * Deletes items for good: first nobody sees them any more, then the objects go from the store, then the rows and the bytes
 * that counted. A job goes on where a process died. What is under a legal hold stays.
 */
@Injectable()
export class EvidenceErasure implements JobHandler<Erase>, OnModuleInit {
  readonly kind = 'evidence.erase';
  readonly payload = EvidenceErasureDto;
  readonly policy: JobPolicy = {
    delaysMs: [MIN, 10 * MIN, ...Array<number>(48).fill(60 * MIN)],
    visibilityMs: 10 * MIN,
  };
  private readonly ties: EvidenceTie[] = [];

  constructor(
    private readonly queue: JobQueue,
    private readonly tenantDb: TenantDb,
    private readonly tenants: TenantsRepository,
    private readonly life: EvidenceLifeRepository,
    private readonly sealed: SealedStore,
    private readonly quota: StorageQuota,
    private readonly search: SearchIndex,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.queue.handle(this);
  }

  /** For modules that keep something of an item; once each, while the product starts. */
  alsoErase(tie: EvidenceTie): void {
    this.ties.push(tie);
  }

  /** All versions of an item that are in the trash, the oldest first; answers what went together. As `erase` else. */
  async eraseAll(
    principal: Principal,
    id: EvidenceId,
    reason: EvidenceErasureReason,
  ): Promise<ErasedEvidence> {
    const rows = await this.tenantDb.run(principal, (tx) => this.life.lockVersions(tx, id, true));
    const others = rows.filter((row) => row.id !== id).reverse();
    const gone: ErasedEvidence[] = [];
    for (const row of others) gone.push(await this.erase(principal, row.id, reason));
    const last = await this.erase(principal, id, reason);
    const sum = (of: 'objects' | 'bytes'): number => gone.reduce((all, one) => all + one[of], last[of]);
    return { ...last, objects: sum('objects'), bytes: sum('bytes') };
  }

  /** Only what is in the trash. Throws NOT_FOUND, LEGAL_HOLD; whatever else it throws, a job tries again. */
  async erase(principal: Principal, id: EvidenceId, reason: EvidenceErasureReason): Promise<ErasedEvidence> {
    const payload = { evidenceId: id, reason };
    await this.tenantDb.run(principal, async (tx) => {
      await this.tenants.lock(tx); // a hold that is being placed comes before or after, never meanwhile
      const row = await this.life.lock(tx, id);
      if (!row?.trashedAt || row.erasing) throw new DomainError('NOT_FOUND');
      if (row.held) throw new DomainError('LEGAL_HOLD');
      await this.life.markErasing(tx, id);
      const runAt = new Date(this.clock.now().getTime() + MIN);
      await this.queue.add(tx, this.kind, payload, { dedupeKey: id, runAt });
    });
    const erased = await this.finish(principal, payload);
    if (!erased) throw new DomainError('NOT_FOUND'); // the job was faster
    return erased;
  }

  async run({ principal, payload }: Job<Erase>): Promise<void> {
    await this.finish(principal, payload);
  }

  private async finish(
    principal: Principal,
    { evidenceId: id, reason }: EvidenceErasureDto,
  ): Promise<ErasedEvidence | null> {
    const objects = await this.tenantDb.run(principal, async (tx) => {
      const own = await this.life.objects(tx, id);
      const more = await Promise.all(this.ties.map((tie) => tie.objects(tx, id)));
      return [...own, ...more.flat()];
    });
    for (const object of objects) await this.sealed.erase(principal.tenantId, object);
    return this.tenantDb.run(principal, async (tx) => {
      for (const tie of this.ties) await tie.forget(tx, id);
      await this.search.drop(tx, 'evidence', id);
      const gone = await this.life.remove(tx, id);
      if (!gone) return null;
      const ids = objects.map(({ objectId }) => objectId);
      const bytes = await this.life.removeObjects(tx, ids);
      const erased = { evidenceId: id, objects: ids.length, bytes, reason };
      await this.audit.record(tx, 'evidence.erased', { ...erased, ...gone });
      await this.queue.cancel(tx, this.kind, [id]);
      await this.quota.freed(tx, bytes);
      return { ...erased, erasedAt: this.clock.now().toISOString() };
    });
  }
}
