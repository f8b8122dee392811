import { Injectable } from '@nestjs/common';
import { LIFE_LIMITS, type TenantId } from '@rinjo/contract';
import { jobPrincipal } from '../../../../platform/access/principal.js';
import { SystemDb } from '../../../../platform/database/system-db.js';
import { TenantDb } from '../../../../platform/database/tenant-db.js';
import { causeOf, Logger } from '../../../../platform/logging/logger.js';
import { Clock } from '../../../../platform/time/clock.js';
import { dayInJapan } from '../../../../platform/time/japan.js';
import { CANARY_TENANTS } from '../../../tenancy/index.js';
import { LifeChanges } from '../../tenant-life/index.js';
import { NoticeLedger } from '../post/notice-ledger.js';
import { endNews } from './end-of-service.service.js';
import { isReminderDue } from './end-rule.js';
import { ServiceEnds } from './service-ends.js';

/** What comes of itself once an end was announced: reminders, and the cancellation of every contract when its day has come. */
@Injectable()
export class EndRounds {
  constructor(
    private readonly ends: ServiceEnds,
    private readonly ledger: NoticeLedger,
    private readonly system: SystemDb,
    private readonly tenantDb: TenantDb,
    private readonly changes: LifeChanges,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  async run(): Promise<void> {
    const end = await this.ends.latest();
    if (!end) return;
    const now = this.clock.now();
    if (now >= end.endsAt) return this.cancelAll();
    await this.ledger.listNewcomers(end.noticeId);
    const last = (await this.ends.lastTold(end.id)) ?? end.announcedAt;
    if (!isReminderDue(end.endsAt, last, now)) return;
    await this.ledger.make({
      ...{ subject: end.id, about: dayInJapan(now), happenedAt: now },
      news: endNews(end, 'reminder'),
    });
  }

  /** From here on each organization goes the way of every cancelled one: exported, then erased. */
  private async cancelAll(): Promise<void> {
    const rows = await this.system.query<{ readonly id: TenantId }>(
      `select tenant_id as id from tenant where status in ('trial', 'active', 'suspended') and slug <> all ($1::text[])
       order by tenant_id`,
      [CANARY_TENANTS],
    );
    for (const { id } of rows)
      await this.tenantDb
        .run(jobPrincipal(id, 'end of the service'), (tx) =>
          this.changes.cancel(tx, 'operator', LIFE_LIMITS.graceDays, null),
        )
        .catch((cause: unknown) =>
          this.logger.error('An organization could not be cancelled', { tenantId: id, ...causeOf(cause) }),
        );
  }
}
