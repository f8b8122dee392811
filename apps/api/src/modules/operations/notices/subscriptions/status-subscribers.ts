import { Injectable } from '@nestjs/common';
import type { Locale } from '@rinjo/contract';
import { Ids } from '../../../../platform/crypto/ids.js';
import { hashSecret, newSecret } from '../../../../platform/crypto/secret-token.js';
import { SystemDb } from '../../../../platform/database/system-db.js';
import { Clock } from '../../../../platform/time/clock.js';
import type { NoticeNews } from '../post/notice-news.js';

/** An address that nobody has confirmed is forgotten after so long. */
const UNCONFIRMED_MS = 24 * 3_600_000;
const LEASE_MS = 5 * 60_000;

export interface StatusLetter {
  readonly subscriberId: string;
  readonly noticeId: string;
  readonly email: string;
  readonly locale: Locale;
  readonly endToken: string;
  /** Attempts before this one. */
  readonly tries: number;
  readonly news: NoticeNews;
}

/** Addresses that get news of the status page. */
@Injectable()
export class StatusSubscribers {
  constructor(
    private readonly system: SystemDb,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** The token that confirms; null for an address that is confirmed already. */
  async ask(email: string, emailKey: string, locale: Locale): Promise<string | null> {
    const token = newSecret();
    const rows = await this.system.query(
      `insert into status_subscriber (id, email, email_key, locale, asked_at, confirm_hash, end_token)
       values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (email_key) do update set asked_at = $5, confirm_hash = $6, locale = $4
         where status_subscriber.confirmed_at is null
       returning id`,
      [this.ids.next(), email, emailKey, locale, this.clock.now(), hashSecret(token), newSecret()],
    );
    return rows.length > 0 ? token : null;
  }

  /** False for a token that nobody has, or that is too old. Twice is once. */
  async confirm(token: string): Promise<boolean> {
    const now = this.clock.now();
    const rows = await this.system.query(
      `update status_subscriber set confirmed_at = coalesce(confirmed_at, $2)
       where confirm_hash = $1 and (confirmed_at is not null or asked_at > $3) returning id`,
      [hashSecret(token), now, new Date(now.getTime() - UNCONFIRMED_MS)],
    );
    return rows.length > 0;
  }

  async end(token: string): Promise<void> {
    await this.system.query('delete from status_subscriber where end_token = $1', [token]);
  }

  async forgetUnconfirmed(): Promise<void> {
    await this.system.query('delete from status_subscriber where confirmed_at is null and asked_at < $1', [
      new Date(this.clock.now().getTime() - UNCONFIRMED_MS),
    ]);
  }

  /** Letters that are due, each given to one process. */
  claim(limit: number): Promise<StatusLetter[]> {
    const now = this.clock.now();
    return this.system.query<StatusLetter>(
      `with taken as (
         update status_letter l set due_at = $2, tries = l.tries + 1
         where (l.subscriber_id, l.notice_id) in (
           select subscriber_id, notice_id from status_letter where due_at <= $1 order by due_at limit $3 for update skip locked)
         returning l.subscriber_id, l.notice_id, l.tries - 1 as tries)
       select t.subscriber_id as "subscriberId", t.notice_id as "noticeId", s.email, s.locale, s.end_token as "endToken",
         t.tries, n.facts as news
       from taken t join status_subscriber s on s.id = t.subscriber_id join notice n on n.id = t.notice_id`,
      [now, new Date(now.getTime() + LEASE_MS), limit],
    );
  }

  async again({ subscriberId, noticeId }: StatusLetter, afterMs: number): Promise<void> {
    await this.system.query(
      'update status_letter set due_at = $3 where subscriber_id = $1 and notice_id = $2',
      [subscriberId, noticeId, new Date(this.clock.now().getTime() + afterMs)],
    );
  }

  async done({ subscriberId, noticeId }: StatusLetter): Promise<void> {
    await this.system.query('delete from status_letter where subscriber_id = $1 and notice_id = $2', [
      subscriberId,
      noticeId,
    ]);
  }
}
