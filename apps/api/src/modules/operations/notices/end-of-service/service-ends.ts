import { Injectable } from '@nestjs/common';
import type { NoticeId, OperatorId } from '@rinjo/contract';
import { SystemDb } from '../../../../platform/database/system-db.js';

export interface ServiceEndRow {
  readonly id: string;
  readonly number: number;
  readonly announcedAt: Date;
  readonly endsAt: Date;
  readonly ja: string;
  readonly en: string;
  readonly noticeId: NoticeId;
  readonly madeBy: OperatorId;
  readonly madeByName: string;
}

/** The ledger of announced ends: never changed, the latest row counts. */
@Injectable()
export class ServiceEnds {
  constructor(private readonly system: SystemDb) {}

  async latest(): Promise<ServiceEndRow | null> {
    return (await this.all()).at(-1) ?? null;
  }

  /** The first one first. */
  all(): Promise<ServiceEndRow[]> {
    return this.system.query<ServiceEndRow>(
      `select id, number, announced_at as "announcedAt", ends_at as "endsAt", ja, en, notice_id as "noticeId",
         made_by as "madeBy", made_by_name as "madeByName" from service_end order by number`,
    );
  }

  /** False when somebody announced another one at the same moment. */
  async add(row: ServiceEndRow): Promise<boolean> {
    const made = await this.system.query(
      `insert into service_end (id, number, announced_at, ends_at, ja, en, notice_id, made_by, made_by_name)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing returning id`,
      [
        ...[row.id, row.number, row.announcedAt, row.endsAt, row.ja, row.en],
        ...[row.noticeId, row.madeBy, row.madeByName],
      ],
    );
    return made.length > 0;
  }

  /** Organizations that had the notice of an end too late, or have not had it although it is too late by now. */
  async late(
    noticeId: NoticeId,
    by: Date,
    now: Date,
  ): Promise<{ readonly late: number; readonly told: number }> {
    const [row] = await this.system.query<{ readonly late: number; readonly told: number }>(
      `select count(*)::int as told, count(*) filter (where coalesce(d.at, $3) > $2)::int as late
       from notice_receiver r left join lateral (
         select min(o.at) as at from notice_delivery o where o.notice_id = r.notice_id
           and o.organization_id = r.organization_id and o.outcome in ('accepted', 'opened')) d on true
       where r.notice_id = $1 and r.counts`,
      [noticeId, by, now],
    );
    return row ?? { late: 0, told: 0 };
  }

  /** When anybody was told of it last. */
  async lastTold(subject: string): Promise<Date | null> {
    const [row] = await this.system.query<{ readonly at: Date | null }>(
      `select max(made_at) as at from notice where kind = 'end_of_service' and subject = $1`,
      [subject],
    );
    return row?.at ?? null;
  }
}
