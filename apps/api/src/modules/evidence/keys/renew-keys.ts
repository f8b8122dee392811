import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { TenantId } from '@rinjo/contract';
import { Environment } from '../../../config/environment.js';
import { KeyStore } from '../../../platform/crypto/key-store.port.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import type { Tx } from '../../../platform/database/tx.js';
import { AuditTaps } from '../../../platform/events/audit-taps.js';
import type { Job, JobHandler, JobPolicy } from '../../../platform/jobs/job.js';
import { JobQueue } from '../../../platform/jobs/job-queue.js';
import { Clock } from '../../../platform/time/clock.js';
import { dueAt } from './key-age.js';
import { KeyRotation } from './key-rotation.js';
import { RenewKeysDto } from './keys.dto.js';

type Renew = 'tenant_key.renew';

const HOUR = 3_600_000;
/** How often is looked, so that another setting counts soon. */
const LOOK_MS = 7 * 24 * HOUR;
/** One for each tenant at a time. */
const KEY = 'yearly';

/**
 * Gives tenants a new key once a year (KEY_ROTATION_DAYS). A tenant comes into it when somebody signs in there; then the job adds
 * itself again.
 */
@Injectable()
export class RenewKeys implements JobHandler<Renew>, OnModuleInit {
  readonly kind = 'tenant_key.renew';
  readonly payload = RenewKeysDto;
  readonly policy: JobPolicy = { delaysMs: Array<number>(90).fill(8 * HOUR), visibilityMs: HOUR };
  private readonly known = new Set<TenantId>();

  constructor(
    private readonly queue: JobQueue,
    private readonly rotation: KeyRotation,
    private readonly keys: KeyStore,
    private readonly tenantDb: TenantDb,
    private readonly environment: Environment,
    private readonly clock: Clock,
    private readonly taps: AuditTaps,
  ) {}

  onModuleInit(): void {
    this.queue.handle(this);
    if (this.environment.KEY_ROTATION_DAYS === 0) return;
    this.taps.add(async (tx, entries) => {
      if (!entries.some(({ action }) => action === 'signin.succeeded')) return;
      const { tenantId } = tx.principal;
      if (this.known.has(tenantId)) return;
      await this.ensure(tx);
      tx.afterCommit(() => this.known.add(tenantId));
    });
  }

  async run(job: Job<Renew>): Promise<void> {
    const { principal } = job;
    const { KEY_ROTATION_DAYS: days } = this.environment;
    const current = (await this.keys.versions(principal.tenantId)).findLast(({ goneAt }) => goneAt === null);
    const due = dueAt(current, days);
    if (due !== null && due <= this.clock.now()) await this.rotation.rotate(principal);
    await this.tenantDb.run(principal, async (tx) => {
      await job.complete(tx);
      if (days > 0) await this.ensure(tx);
    });
  }

  private async ensure(tx: Tx): Promise<void> {
    const runAt = new Date(this.clock.now().getTime() + LOOK_MS);
    await this.queue.add(tx, this.kind, { every: 'year' }, { dedupeKey: KEY, runAt });
  }
}
