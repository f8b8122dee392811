import { Injectable } from '@nestjs/common';
import type { NoticeId, NoticeReceiversView, UndeliveredNotice } from '@rinjo/contract';
import { DomainError } from '../../../../platform/errors/domain-error.js';
import { Clock } from '../../../../platform/time/clock.js';
import { NoticeLedger } from './notice-ledger.js';

const SHOWN_MS = 90 * 24 * 3_600_000;

/** Who was told when, as operators see it. */
@Injectable()
export class NoticeReports {
  constructor(
    private readonly ledger: NoticeLedger,
    private readonly clock: Clock,
  ) {}

  async undelivered(): Promise<UndeliveredNotice[]> {
    const rows = await this.ledger.undelivered(new Date(this.clock.now().getTime() - SHOWN_MS));
    return rows.map(({ noticeId, kind, event, madeAt, tenantId, name, code }) => ({
      ...{ noticeId, kind, event, at: madeAt.toISOString(), tenant: { id: tenantId, name }, code },
    }));
  }

  /** Throws NOT_FOUND. */
  async receivers(id: NoticeId): Promise<NoticeReceiversView> {
    if (!(await this.ledger.find(id))) throw new DomainError('NOT_FOUND');
    const rows = await this.ledger.receiversOf(id);
    return {
      receivers: rows.map(({ tenantId, name, reachedAt, ...row }) => ({
        ...row,
        tenant: { id: tenantId, name },
        reachedAt: reachedAt?.toISOString() ?? null,
      })),
    };
  }
}
