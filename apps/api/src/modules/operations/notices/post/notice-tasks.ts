import { Injectable } from '@nestjs/common';
import type { NoticeId, TenantId, UserId } from '@rinjo/contract';
import { Ids } from '../../../../platform/crypto/ids.js';
import { SystemDb } from '../../../../platform/database/system-db.js';
import { Clock } from '../../../../platform/time/clock.js';
import type { NoticeNews } from './notice-news.js';

/** A process that was killed over a letter leaves it to another one after so long. */
const LEASE_MS = 5 * 60_000;

export interface NoticeTask {
  readonly noticeId: NoticeId;
  readonly tenantId: TenantId;
  /** Attempts before this one. */
  readonly tries: number;
  readonly news: NoticeNews;
}

export interface Attempt {
  readonly userId: UserId;
  readonly outcome: 'accepted' | 'refused' | 'failed' | 'declined';
  readonly code: string | null;
}

/** What is to be sent yet, and what came of it. Several processes may ask: each task is given to one. */
@Injectable()
export class NoticeTasks {
  constructor(
    private readonly system: SystemDb,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  claim(limit: number): Promise<NoticeTask[]> {
    const now = this.clock.now();
    return this.system.query<NoticeTask>(
      `with taken as (
         update notice_task k set due_at = $2, tries = k.tries + 1
         where (k.notice_id, k.organization_id) in (
           select notice_id, organization_id from notice_task where due_at <= $1 order by due_at limit $3 for update skip locked)
         returning k.notice_id, k.organization_id, k.tries - 1 as tries)
       select n.id as "noticeId", k.organization_id as "tenantId", k.tries, n.facts as news
       from taken k join notice n on n.id = k.notice_id`,
      [now, new Date(now.getTime() + LEASE_MS), limit],
    );
  }

  /** Whose mail server has said the last word, and those who want no such letters. */
  async settled({ noticeId, tenantId }: NoticeTask): Promise<ReadonlySet<UserId>> {
    const rows = await this.system.query<{ readonly userId: UserId }>(
      `select user_id as "userId" from notice_delivery
       where notice_id = $1 and organization_id = $2 and outcome in ('accepted', 'refused', 'declined')`,
      [noticeId, tenantId],
    );
    return new Set(rows.map(({ userId }) => userId));
  }

  async attempted({ noticeId, tenantId }: NoticeTask, { userId, outcome, code }: Attempt): Promise<void> {
    await this.system.query(
      `insert into notice_delivery (id, notice_id, organization_id, user_id, channel, outcome, at, code)
       values ($1, $2, $3, $4, 'mail', $5, $6, $7)`,
      [this.ids.next(), noticeId, tenantId, userId, outcome, this.clock.now(), code],
    );
  }

  async again({ noticeId, tenantId }: NoticeTask, afterMs: number): Promise<void> {
    await this.system.query(
      'update notice_task set due_at = $3 where notice_id = $1 and organization_id = $2',
      [noticeId, tenantId, new Date(this.clock.now().getTime() + afterMs)],
    );
  }

  async done({ noticeId, tenantId }: NoticeTask): Promise<void> {
    await this.system.query('delete from notice_task where notice_id = $1 and organization_id = $2', [
      noticeId,
      tenantId,
    ]);
  }
}
