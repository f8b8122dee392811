import { Injectable, type OnModuleInit } from '@nestjs/common';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import type { Job, JobHandler, JobPolicy } from '../../../platform/jobs/job.js';
import { JobQueue } from '../../../platform/jobs/job-queue.js';
import { Clock } from '../../../platform/time/clock.js';
import { KeyRotation } from './key-rotation.js';
import { TenantKeyDto } from './keys.dto.js';

type Rewrap = 'tenant_key.rewrap';
type Destroy = 'tenant_key.destroy';

const MIN = 60_000;
const HOUR = 60 * MIN;
/** Longer than a node keeps a key in memory, than an upload lasts and than a repeated request is remembered. */
const DESTROY_AFTER_MS = 48 * HOUR;

/** Seals anew what was sealed under an older key, then has that key destroyed later. */
@Injectable()
export class RewrapKeys implements JobHandler<Rewrap>, OnModuleInit {
  readonly kind = 'tenant_key.rewrap';
  readonly payload = TenantKeyDto;
  readonly policy: JobPolicy = { delaysMs: [MIN, ...Array<number>(48).fill(HOUR)], visibilityMs: 2 * HOUR };

  constructor(
    private readonly queue: JobQueue,
    private readonly rotation: KeyRotation,
    private readonly tenantDb: TenantDb,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.queue.handle(this);
  }

  async run(job: Job<Rewrap>): Promise<void> {
    const { principal, payload, signal } = job;
    await this.rotation.rewrap(principal, payload.version, signal);
    await this.tenantDb.run(principal, async (tx) => {
      const runAt = new Date(this.clock.now().getTime() + DESTROY_AFTER_MS);
      const dedupeKey = String(payload.version);
      await this.queue.add(tx, 'tenant_key.destroy', payload, { runAt, dedupeKey });
      await job.complete(tx);
    });
  }
}

/** Destroys older keys when nothing needs them any more. */
@Injectable()
export class DestroyKeys implements JobHandler<Destroy>, OnModuleInit {
  readonly kind = 'tenant_key.destroy';
  readonly payload = TenantKeyDto;
  readonly policy: JobPolicy = { delaysMs: Array<number>(60).fill(24 * HOUR), visibilityMs: 2 * HOUR };

  constructor(
    private readonly queue: JobQueue,
    private readonly rotation: KeyRotation,
    private readonly tenantDb: TenantDb,
  ) {}

  onModuleInit(): void {
    this.queue.handle(this);
  }

  /** Throws while something needs an older key: tried again a day later. */
  async run(job: Job<Destroy>): Promise<void> {
    const { principal, payload, signal } = job;
    await this.rotation.rewrap(principal, payload.version, signal);
    const { needing, goneAt } = await this.rotation.destroy(principal, payload.version);
    if (needing.length > 0) throw new Error(`Keys are still needed in ${needing.join(', ')}`);
    if (goneAt === null) return;
    await this.tenantDb.run(principal, async (tx) => {
      await job.complete(tx);
      const runAt = new Date(goneAt.getTime() + HOUR);
      await this.queue.add(tx, this.kind, payload, { runAt, dedupeKey: String(payload.version) });
    });
  }
}
