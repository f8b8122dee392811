import { Injectable } from '@nestjs/common';
import type { AnnounceServiceEnd, EndNoticeEvent, ServiceEndView } from '@rinjo/contract';
import type { OperatorCaller } from '../../../../platform/access/operators.port.js';
import { Ids } from '../../../../platform/crypto/ids.js';
import { DomainError } from '../../../../platform/errors/domain-error.js';
import { Clock } from '../../../../platform/time/clock.js';
import { midnightInJapan } from '../../../../platform/time/japan.js';
import { NoticeLedger } from '../post/notice-ledger.js';
import type { EndNews } from '../post/notice-news.js';
import { earliestEnd } from './end-rule.js';
import { type ServiceEndRow, ServiceEnds } from './service-ends.js';

/** The end of the service: announced fifteen months ahead, and only ever put off. */
@Injectable()
export class EndOfService {
  constructor(
    private readonly ends: ServiceEnds,
    private readonly ledger: NoticeLedger,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async view(): Promise<ServiceEndView> {
    const rows = await this.ends.all();
    const reach = await this.ledger.reachOf(rows.map(({ id }) => id));
    const now = this.clock.now();
    return {
      earliest: earliestEnd(now).toISOString(),
      receivers: await this.ledger.receivers(),
      announcements: rows.toReversed().map(({ id, endsAt, announcedAt, ja, en, madeByName }) => ({
        ...{ endsAt: endsAt.toISOString(), announcedAt: announcedAt.toISOString(), ja, en, by: madeByName },
        notices: reach
          .filter(({ subject }) => subject === id)
          .map(({ id: noticeId, event, madeAt, receivers, reached, waiting }) => ({
            ...{ id: noticeId, event: event as EndNoticeEvent, at: madeAt.toISOString() },
            ...{ receivers, reached, waiting },
          })),
      })),
    };
  }

  /**
   * Throws NOTICE_TOO_LATE with `earliest` for less than fifteen months; VALIDATION for a day that does not begin in Japan, or that is
   * not later than what was announced; CONFLICT when somebody has just announced another one.
   */
  async announce({ operatorId, name }: OperatorCaller, input: AnnounceServiceEnd): Promise<ServiceEndView> {
    const now = this.clock.now();
    const before = await this.ends.latest();
    const endsAt = new Date(input.endsAt);
    this.check(endsAt, before, now);
    const id = this.ids.next();
    const { ja, en } = input;
    const noticeId = await this.ledger.make({
      ...{ subject: id, about: String((before?.number ?? 0) + 1), happenedAt: now },
      news: endNews({ endsAt, ja, en }, before ? 'moved' : 'announced'),
    });
    if (!noticeId) throw new DomainError('CONFLICT');
    const row: ServiceEndRow = {
      ...{ id, number: (before?.number ?? 0) + 1, announcedAt: now, endsAt, ja, en, noticeId },
      ...{ madeBy: operatorId, madeByName: name },
    };
    if (!(await this.ends.add(row))) throw new DomainError('CONFLICT');
    return this.view();
  }

  /** Whether such an end may be announced; throws as `announce` does. */
  check(endsAt: Date, before: Pick<ServiceEndRow, 'endsAt'> | null, now: Date): void {
    if (midnightInJapan(endsAt).getTime() !== endsAt.getTime())
      throw new DomainError('VALIDATION', { fields: ['endsAt:isMidnightInJapan'] });
    if (before && endsAt <= before.endsAt)
      throw new DomainError('VALIDATION', { fields: ['endsAt:isLater'] });
    // What is put off was announced long ago.
    if (!before && endsAt < earliestEnd(now))
      throw new DomainError('NOTICE_TOO_LATE', { earliest: earliestEnd(now).toISOString() });
  }
}

/** The facts of a notice about the end of the service. */
export const endNews = (
  { endsAt, ja, en }: Pick<ServiceEndRow, 'endsAt' | 'ja' | 'en'>,
  event: EndNoticeEvent,
): EndNews => ({ kind: 'end_of_service', event, endsAt: endsAt.toISOString(), ja, en });
