import { Injectable } from '@nestjs/common';
import type {
  MaintenanceId,
  MaintenanceKind,
  MaintenanceState,
  NoticeId,
  OperatorId,
  TenantId,
} from '@rinjo/contract';
import { Ids } from '../../../../platform/crypto/ids.js';
import { SystemDb } from '../../../../platform/database/system-db.js';
import { Clock } from '../../../../platform/time/clock.js';
import type { PlannedWork } from '../formulas/planned-work.js';

/** What is written down of work on the service when something about it changes. */
export interface NewMaintenanceRow {
  readonly id: MaintenanceId;
  readonly kind: MaintenanceKind;
  readonly state: MaintenanceState;
  readonly plannedStart: Date;
  readonly plannedEnd: Date;
  readonly actualStart: Date | null;
  readonly actualEnd: Date | null;
  readonly ja: string;
  readonly en: string;
  /** By whose delivery it is judged; null for a draft. */
  readonly noticeId: NoticeId | null;
  /** The last moment at which everybody had to have it; null for an emergency. */
  readonly noticeBy: Date | null;
  /** Null: by itself. */
  readonly madeBy: OperatorId | null;
  readonly madeByName: string | null;
}

export interface MaintenanceRow extends NewMaintenanceRow {
  /** When the last of those concerned, or the one that is asked for, had that notice; null: not yet. */
  readonly toldAt: Date | null;
}

const LATEST = `
  select w.*, told.at as "toldAt" from (
    select distinct on (window_id) window_id as id, kind, state, planned_start as "plannedStart", planned_end as "plannedEnd",
      actual_start as "actualStart", actual_end as "actualEnd", ja, en, notice_id as "noticeId", notice_by as "noticeBy",
      made_by as "madeBy", made_by_name as "madeByName"
    from maintenance_window m where $1::uuid is null or window_id = $1
    -- Not by "id", which is that of the window here.
    order by m.window_id, m.recorded_at desc, m.id desc) as w
  left join lateral (
    select case when bool_or(r.counts and d.at is null) then null
      else greatest(n.made_at, max(d.at) filter (where r.counts)) end as at
    from notice n
    left join notice_receiver r on r.notice_id = n.id and ($2::uuid is null or r.organization_id = $2)
    left join lateral (
      select min(o.at) as at from notice_delivery o
      where o.notice_id = r.notice_id and o.organization_id = r.organization_id and o.outcome in ('accepted', 'opened')
        -- What came back was not there, unless it was opened.
        and not (o.outcome = 'accepted' and exists (select from notice_delivery b where b.notice_id = o.notice_id
          and b.organization_id = o.organization_id and b.user_id = o.user_id and b.outcome = 'bounced'))) d on true
    where n.id = w."noticeId" group by n.made_at) told on true`;

/** Work on the service, as its latest row says. */
@Injectable()
export class MaintenanceWindows {
  constructor(
    private readonly system: SystemDb,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  add(row: NewMaintenanceRow): Promise<void> {
    return this.insert(row, (sql, parameters) => this.system.query(sql, parameters));
  }

  /** The same in a transaction that somebody else ends. */
  async insert(row: NewMaintenanceRow, query: SystemDb['query']): Promise<void> {
    await query(
      `insert into maintenance_window (id, window_id, recorded_at, kind, state, planned_start, planned_end, actual_start,
         actual_end, ja, en, notice_id, notice_by, made_by, made_by_name)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
      [
        ...[this.ids.next(), row.id, this.clock.now(), row.kind, row.state, row.plannedStart, row.plannedEnd],
        ...[row.actualStart, row.actualEnd, row.ja, row.en, row.noticeId, row.noticeBy],
        ...[row.madeBy, row.madeByName],
      ],
    );
  }

  async find(id: MaintenanceId): Promise<MaintenanceRow | null> {
    const [row] = await this.system.query<MaintenanceRow>(LATEST, [id, null]);
    return row ?? null;
  }

  /** Drafts as well, the newest first. */
  async withDrafts(from: Date): Promise<MaintenanceRow[]> {
    return this.system.query<MaintenanceRow>(
      `${LATEST} where "plannedEnd" > $3 order by "plannedStart" desc, id`,
      [null, null, from],
    );
  }

  /** Whose planned time is not over by then, and of which people know. @param toldTo by whose delivery it is judged; null: everybody's */
  since(from: Date, toldTo: TenantId | null): Promise<PublishedRow[]> {
    return this.system.query<PublishedRow>(
      `${LATEST} where "plannedEnd" > $3 and "noticeId" is not null order by "plannedStart", id`,
      [null, toldTo, from],
    );
  }
}

/** Work that was announced: never a draft. */
export interface PublishedRow extends MaintenanceRow {
  readonly state: Exclude<MaintenanceState, 'draft'>;
}

export const plannedWork = ({ state, ...window }: PublishedRow): PlannedWork => ({
  ...window,
  cancelled: state === 'cancelled',
});
