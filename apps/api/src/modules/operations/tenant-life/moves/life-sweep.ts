import { Injectable } from '@nestjs/common';
import type { TenantId } from '@rinjo/contract';
import { jobPrincipal } from '../../../../platform/access/principal.js';
import { SystemDb } from '../../../../platform/database/system-db.js';
import { TenantDb } from '../../../../platform/database/tenant-db.js';
import { AuditTrail } from '../../../../platform/events/audit-trail.port.js';
import { causeOf, Logger } from '../../../../platform/logging/logger.js';
import { Clock } from '../../../../platform/time/clock.js';
import { RecurringWork } from '../../../../platform/time/recurring-work.js';
import { reminderDue, TenantsRepository } from '../../../tenancy/index.js';
import { ErasureLedger } from '../erasing/erasure-ledger.js';
import { TenantErasure } from '../erasing/tenant-erasure.js';
import { LifeChanges } from './life-changes.js';
import { LifeNotices } from './life-notices.js';

const EVERY_MS = 60_000;

/** What comes of itself in the life of tenants: trials end, administrators are reminded, and the day of an erasure comes. */
@Injectable()
export class LifeSweep extends RecurringWork {
  constructor(
    private readonly system: SystemDb,
    private readonly tenantDb: TenantDb,
    private readonly tenants: TenantsRepository,
    private readonly changes: LifeChanges,
    private readonly notices: LifeNotices,
    private readonly ledger: ErasureLedger,
    private readonly erasure: TenantErasure,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {
    super(clock, logger, { name: 'the life of tenants', everyMs: EVERY_MS });
  }

  /** What goes wrong with one tenant keeps no other waiting. */
  protected override async round(): Promise<void> {
    const now = this.clock.now();
    for (const id of await this.idsWhere(`status = 'trial' and trial_ends_at <= $1`, now))
      await this.each(id, () => this.endTrial(id));
    for (const id of await this.idsWhere(`status = 'cancelled' and erase_at > $1`, now))
      await this.each(id, () => this.remind(id));
    const due = await this.idsWhere(`status = 'erasing' or (status = 'cancelled' and erase_at <= $1)`, now);
    const begun = (await this.ledger.openRuns()).map(({ subject }) => subject);
    for (const id of new Set([...due, ...begun])) await this.each(id, () => this.erasure.run(id));
  }

  private endTrial(tenantId: TenantId): Promise<void> {
    return this.tenantDb.run(jobPrincipal(tenantId, 'trial'), async (tx) => {
      const { status, trialEndsAt } = await this.tenants.lockSettings(tx);
      if (status === 'trial' && trialEndsAt !== null && trialEndsAt <= this.clock.now())
        await this.changes.suspend(tx, 'product', '');
    });
  }

  private remind(tenantId: TenantId): Promise<void> {
    return this.tenantDb.run(jobPrincipal(tenantId, 'cancellation'), async (tx) => {
      const { status, eraseAt, remindedDays } = await this.tenants.lockSettings(tx);
      if (status !== 'cancelled' || !eraseAt) return;
      const days = reminderDue({ eraseAt, remindedDays }, this.clock.now());
      if (days === null) return;
      await this.tenants.change(tx, { remindedDays: days });
      await this.audit.record(tx, 'tenant.erasure_reminded', { days });
      await this.notices.tell(tx, { kind: 'reminder', eraseAt, days });
    });
  }

  /** The condition is a constant of this class; $1 is the time. */
  private async idsWhere(condition: string, now: Date): Promise<readonly TenantId[]> {
    const rows = await this.system.query<{ id: TenantId }>(
      `select tenant_id as id from tenant where (${condition}) and $1::timestamptz is not null order by tenant_id`,
      [now],
    );
    return rows.map(({ id }) => id);
  }

  private async each(tenantId: TenantId, work: () => Promise<void>): Promise<void> {
    await work().catch((cause: unknown) => {
      this.logger.error('what comes next in the life of a tenant failed', { tenantId, ...causeOf(cause) });
    });
  }
}
