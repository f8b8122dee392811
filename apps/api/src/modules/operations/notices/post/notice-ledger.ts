import { Injectable } from '@nestjs/common';
import type { NoticeId, NoticeKind, TenantId } from '@rinjo/contract';
import { Ids } from '../../../../platform/crypto/ids.js';
import { SystemDb } from '../../../../platform/database/system-db.js';
import { Clock } from '../../../../platform/time/clock.js';
import { CANARY_TENANTS } from '../../../tenancy/index.js';
import type { NewNotice, NoticeNews } from './notice-news.js';

/**
 * Organizations that work, or read what they have: those that are suspended, or being erased, have nothing to lose, and those in
 * which the product proves itself are nobody's. Both are parameters.
 */
const live = (now: string, canaries: string): string =>
  `((t.status in ('active', 'cancelled') or (t.status = 'trial' and t.trial_ends_at > ${now}))
    and t.slug <> all (${canaries}::text[]))`;

export interface NoticeReach {
  readonly id: NoticeId;
  readonly subject: string;
  readonly event: string;
  readonly madeAt: Date;
  readonly receivers: number;
  readonly reached: number;
  readonly waiting: number;
}

/** When, and by what, an organization had a notice first. What came back was not there. */
const FIRST = `left join lateral (
  select o.at, o.channel from notice_delivery o
  where o.notice_id = r.notice_id and o.organization_id = r.organization_id and o.outcome in ('accepted', 'opened')
    and not (o.outcome = 'accepted' and exists (select from notice_delivery b where b.notice_id = o.notice_id
      and b.organization_id = o.organization_id and b.user_id = o.user_id and b.outcome = 'bounced'))
  order by o.at limit 1) d on true`;

/** The ledger of what was told to whom: written once, never changed. */
@Injectable()
export class NoticeLedger {
  constructor(
    private readonly system: SystemDb,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Makes a notice for all organizations there are, to be sent at once. Null when it was made already. */
  make({ subject, about, happenedAt, news }: NewNotice): Promise<NoticeId | null> {
    const id = this.ids.next<NoticeId>();
    const now = this.clock.now();
    return this.system.transaction(async (query) => {
      const made = await query(
        `insert into notice (id, kind, subject, event, about, made_at, happened_at, facts)
         values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing returning id`,
        [id, news.kind, subject, news.event, about, now, happenedAt, JSON.stringify(news)],
      );
      if (made.length === 0) return null;
      await query(
        `with listed as (
           insert into notice_receiver (notice_id, organization_id, listed_at, counts)
           select $1, t.tenant_id, $2, true from tenant t where ${live('$2', '$3')} returning notice_id, organization_id)
         insert into notice_task (notice_id, organization_id, due_at) select notice_id, organization_id, $2 from listed`,
        [id, now, CANARY_TENANTS],
      );
      await query(
        `insert into status_letter (subscriber_id, notice_id, due_at)
         select s.id, $1, $2 from status_subscriber s where s.confirmed_at is not null`,
        [id, now],
      );
      return id;
    });
  }

  /** Lists organizations that came later, or work again. Whether it was in time does not depend on them. */
  async listNewcomers(id: NoticeId): Promise<void> {
    await this.system.query(
      `with listed as (
         insert into notice_receiver (notice_id, organization_id, listed_at, counts)
         select $1, t.tenant_id, $2, false from tenant t where ${live('$2', '$3')} on conflict do nothing
         returning notice_id, organization_id)
       insert into notice_task (notice_id, organization_id, due_at) select notice_id, organization_id, $2 from listed`,
      [id, this.clock.now(), CANARY_TENANTS],
    );
  }

  async find(id: NoticeId): Promise<{ readonly kind: NoticeKind; readonly news: NoticeNews } | null> {
    const [row] = await this.system.query<{ readonly kind: NoticeKind; readonly news: NoticeNews }>(
      'select kind, facts as news from notice where id = $1',
      [id],
    );
    return row ?? null;
  }

  /** How far the notices of these subjects have come, the oldest first. */
  reachOf(subjects: readonly string[]): Promise<NoticeReach[]> {
    return this.system.query<NoticeReach>(
      `select n.id, n.subject, n.event, n.made_at as "madeAt", count(r.organization_id)::int as receivers,
         count(d.at)::int as reached,
         (select count(*)::int from notice_task k where k.notice_id = n.id) as waiting
       from notice n left join notice_receiver r on r.notice_id = n.id ${FIRST}
       where n.subject = any ($1) group by n.id order by n.made_at, n.id`,
      [subjects],
    );
  }

  /** Of one notice, organization by organization; those that were not reached first. */
  receiversOf(id: NoticeId): Promise<ReceiverRow[]> {
    return this.system.query<ReceiverRow>(
      `select r.organization_id as "tenantId", coalesce(t.name, '') as name, r.counts, d.at as "reachedAt", d.channel as by,
         (select count(distinct o.user_id)::int from notice_delivery o where o.notice_id = r.notice_id
           and o.organization_id = r.organization_id and o.outcome = 'accepted') as accepted,
         (select count(distinct o.user_id)::int from notice_delivery o where o.notice_id = r.notice_id
           and o.organization_id = r.organization_id and o.outcome = 'refused') as refused,
         (select count(*)::int from notice_delivery o where o.notice_id = r.notice_id
           and o.organization_id = r.organization_id and o.outcome = 'failed') as failed,
         (select count(distinct o.user_id)::int from notice_delivery o where o.notice_id = r.notice_id
           and o.organization_id = r.organization_id and o.outcome = 'declined') as declined,
         ${LAST_CODE} as code,
         exists (select from notice_task k where k.notice_id = r.notice_id and k.organization_id = r.organization_id) as waiting
       from notice_receiver r left join tenant t on t.tenant_id = r.organization_id ${FIRST}
       where r.notice_id = $1 order by d.at is not null, t.name, r.organization_id limit 2000`,
      [id],
    );
  }

  /** Organizations that nobody could be reached in although everything was tried, since a time; the newest first. Where nobody wants such letters, nobody has to call. */
  undelivered(since: Date): Promise<UndeliveredRow[]> {
    return this.system.query<UndeliveredRow>(
      `select n.id as "noticeId", n.kind, n.event, n.made_at as "madeAt", r.organization_id as "tenantId",
         coalesce(t.name, '') as name, ${LAST_CODE} as code
       from notice n join notice_receiver r on r.notice_id = n.id
       join tenant t on t.tenant_id = r.organization_id and t.status in ('trial', 'active', 'cancelled') ${FIRST}
       where n.made_at > $1 and d.at is null and not ${DECLINED_ALL} and not exists (
         select from notice_task k where k.notice_id = r.notice_id and k.organization_id = r.organization_id)
       order by n.made_at desc, t.name limit 200`,
      [since],
    );
  }

  /** How many organizations a notice would go to now. */
  async receivers(): Promise<number> {
    const [row] = await this.system.query<{ readonly n: number }>(
      `select count(*)::int as n from tenant t where ${live('$1', '$2')}`,
      [this.clock.now(), CANARY_TENANTS],
    );
    return row?.n ?? 0;
  }
}

const DECLINED_ALL = `(exists (select from notice_delivery o where o.notice_id = r.notice_id
    and o.organization_id = r.organization_id and o.outcome = 'declined')
  and not exists (select from notice_delivery o where o.notice_id = r.notice_id
    and o.organization_id = r.organization_id and o.outcome <> 'declined'))`;

const LAST_CODE = `(select o.code from notice_delivery o where o.notice_id = r.notice_id
  and o.organization_id = r.organization_id and o.code is not null order by o.at desc limit 1)`;

export interface ReceiverRow {
  readonly tenantId: TenantId;
  readonly name: string;
  readonly counts: boolean;
  readonly reachedAt: Date | null;
  readonly by: 'mail' | 'in_app' | null;
  readonly accepted: number;
  readonly refused: number;
  readonly failed: number;
  readonly declined: number;
  readonly code: string | null;
  readonly waiting: boolean;
}

export interface UndeliveredRow {
  readonly noticeId: NoticeId;
  readonly kind: NoticeKind;
  readonly event: string;
  readonly madeAt: Date;
  readonly tenantId: TenantId;
  readonly name: string;
  readonly code: string | null;
}
