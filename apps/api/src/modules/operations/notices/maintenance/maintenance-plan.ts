import { Injectable } from '@nestjs/common';
import {
  type MaintenanceEvent,
  type MaintenanceId,
  type MaintenancePlanView,
  NOTICE_LIMITS,
  type NoticeProgress,
  type OperatorMaintenanceView,
} from '@rinjo/contract';
import { DomainError } from '../../../../platform/errors/domain-error.js';
import { Mailer } from '../../../../platform/mail/mailer.port.js';
import { Clock } from '../../../../platform/time/clock.js';
import { type MaintenanceRow, MaintenanceWindows, wasInTime } from '../../availability/index.js';
import { Lead } from '../lead/lead.js';
import { NoticeLedger, type NoticeReach } from '../post/notice-ledger.js';

const SHOWN_MS = 400 * 24 * 3_600_000;

/** Work on the service with what became of its notices, as operators see it. */
@Injectable()
export class MaintenancePlan {
  constructor(
    private readonly windows: MaintenanceWindows,
    private readonly ledger: NoticeLedger,
    private readonly lead: Lead,
    private readonly mailer: Mailer,
    private readonly clock: Clock,
  ) {}

  async view(): Promise<MaintenancePlanView> {
    const rows = await this.windows.withDrafts(new Date(this.clock.now().getTime() - SHOWN_MS));
    const { days, calendar } = this.lead.rule;
    return {
      windows: await this.views(rows),
      ...{ leadDays: days, businessDays: NOTICE_LIMITS.leastBusinessDays },
      earliestStart: this.lead.earliest().toISOString(),
      calendar: { version: calendar.version, coveredUntil: calendar.coveredUntil },
      ...{ mail: this.mailer.sends, receivers: await this.ledger.receivers() },
    };
  }

  /** Throws NOT_FOUND. */
  async one(id: MaintenanceId): Promise<OperatorMaintenanceView> {
    const row = await this.windows.find(id);
    const [view] = row ? await this.views([row]) : [];
    if (!view) throw new DomainError('NOT_FOUND');
    return view;
  }

  private async views(rows: readonly MaintenanceRow[]): Promise<OperatorMaintenanceView[]> {
    const reach = await this.ledger.reachOf(rows.map(({ id }) => id));
    const now = this.clock.now();
    return rows.map((row) => ({
      ...{ id: row.id, kind: row.kind, state: row.state, ja: row.ja, en: row.en, by: row.madeByName },
      ...{ plannedStart: row.plannedStart.toISOString(), plannedEnd: row.plannedEnd.toISOString() },
      actualStart: row.actualStart?.toISOString() ?? null,
      actualEnd: row.actualEnd?.toISOString() ?? null,
      noticeBy: row.noticeBy?.toISOString() ?? null,
      toldAt: row.toldAt?.toISOString() ?? null,
      inTime: inTimeOf(row, now),
      notices: reach.filter(({ subject }) => subject === row.id).map(progressOf),
    }));
  }
}

function inTimeOf(row: MaintenanceRow, now: Date): boolean | null {
  if (row.kind === 'emergency') return row.state === 'draft' ? null : false;
  if (wasInTime(row)) return true;
  const isOpen =
    row.state === 'draft' || (row.toldAt === null && row.noticeBy !== null && now <= row.noticeBy);
  return isOpen ? null : false;
}

const progressOf = ({ id, event, madeAt, receivers, reached, waiting }: NoticeReach): NoticeProgress => ({
  ...{ id, event: event as MaintenanceEvent, at: madeAt.toISOString(), receivers, reached, waiting },
});
