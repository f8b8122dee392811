import { Injectable } from '@nestjs/common';
import {
  type MaintenanceEvent,
  type MaintenanceId,
  NOTICE_LIMITS,
  type NoticeId,
  type OperatorMaintenanceView,
  type SaveMaintenance,
} from '@rinjo/contract';
import type { OperatorCaller } from '../../../../platform/access/operators.port.js';
import { Ids } from '../../../../platform/crypto/ids.js';
import { DomainError } from '../../../../platform/errors/domain-error.js';
import { Clock } from '../../../../platform/time/clock.js';
import { type MaintenanceRow, MaintenanceWindows, type NewMaintenanceRow } from '../../availability/index.js';
import { Lead } from '../lead/lead.js';
import { NoticeLedger } from '../post/notice-ledger.js';
import { isTooEarly, isWider, type MaintenanceMove, mayMove } from './maintenance-moves.js';
import { maintenanceNews } from './maintenance-news.js';
import { MaintenancePlan } from './maintenance-plan.js';

const HOUR_MS = 3_600_000;

/**
 * Work on the service, as operators plan, announce and do it. Methods throw NOT_FOUND; CONFLICT with `state` where that is not what
 * comes next; NOTICE_TOO_LATE with `earliest` and CALENDAR_ENDS for times that cannot be announced as early as was promised.
 */
@Injectable()
export class Maintenance {
  constructor(
    private readonly windows: MaintenanceWindows,
    private readonly ledger: NoticeLedger,
    private readonly lead: Lead,
    private readonly plan: MaintenancePlan,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async draft(operator: OperatorCaller, input: SaveMaintenance): Promise<OperatorMaintenanceView> {
    const row = this.drafted(operator, input);
    await this.windows.add(row);
    return this.plan.one(row.id);
  }

  /** What is written down of a draft; throws as `draft` does. */
  drafted(operator: Pick<OperatorCaller, 'operatorId' | 'name'>, input: SaveMaintenance): NewMaintenanceRow {
    const id = this.ids.next<MaintenanceId>();
    return {
      ...{ id, state: 'draft', actualStart: null, actualEnd: null, noticeId: null },
      ...this.wanted(input),
      ...by(operator),
    };
  }

  /** Of what was announced already everybody is told; earlier or longer takes as long as something new. */
  async change(
    operator: OperatorCaller,
    id: MaintenanceId,
    input: SaveMaintenance,
  ): Promise<OperatorMaintenanceView> {
    const row = await this.movable(id, 'change');
    if (row.state !== 'draft' && input.kind !== row.kind)
      throw new DomainError('VALIDATION', { fields: ['kind:isAnnounced'] });
    const times = { plannedStart: new Date(input.plannedStart), plannedEnd: new Date(input.plannedEnd) };
    const isNew = row.state === 'draft' || isWider(row, times);
    const changed = { ...row, ...this.wanted(input, isNew), ...by(operator) };
    if (row.state === 'draft') await this.windows.add(changed);
    else await this.publish(changed, isNew ? 'announced' : 'changed', isNew);
    return this.plan.one(id);
  }

  async announce(operator: OperatorCaller, id: MaintenanceId): Promise<OperatorMaintenanceView> {
    const row = await this.movable(id, 'announce');
    const noticeBy = this.lead.noticeBy(row, true);
    await this.publish({ ...row, noticeBy, state: 'announced', ...by(operator) }, 'announced', true);
    return this.plan.one(id);
  }

  async start(operator: OperatorCaller, id: MaintenanceId): Promise<OperatorMaintenanceView> {
    const row = await this.movable(id, 'start');
    const now = this.clock.now();
    if (isTooEarly(row, now)) throw new DomainError('CONFLICT', { state: row.state, reason: 'early' });
    await this.windows.add({ ...row, state: 'in_progress', actualStart: now, ...by(operator) });
    return this.plan.one(id);
  }

  /** The work is done; whether everything works is being looked at. */
  verify(operator: OperatorCaller, id: MaintenanceId): Promise<OperatorMaintenanceView> {
    return this.move(operator, id, 'verify', 'verifying');
  }

  /** It was not done after all. */
  resume(operator: OperatorCaller, id: MaintenanceId): Promise<OperatorMaintenanceView> {
    return this.move(operator, id, 'resume', 'in_progress');
  }

  async complete(operator: OperatorCaller, id: MaintenanceId): Promise<OperatorMaintenanceView> {
    const row = await this.movable(id, 'complete');
    await this.windows.add({ ...row, state: 'completed', actualEnd: this.clock.now(), ...by(operator) });
    await this.tell(row, 'completed');
    return this.plan.one(id);
  }

  async cancel(operator: OperatorCaller, id: MaintenanceId): Promise<OperatorMaintenanceView> {
    const row = await this.movable(id, 'cancel');
    await this.windows.add({ ...row, state: 'cancelled', ...by(operator) });
    if (row.state !== 'draft') await this.tell(row, 'cancelled');
    return this.plan.one(id);
  }

  private async move(
    operator: OperatorCaller,
    id: MaintenanceId,
    move: MaintenanceMove,
    state: MaintenanceRow['state'],
  ): Promise<OperatorMaintenanceView> {
    await this.windows.add({ ...(await this.movable(id, move)), state, ...by(operator) });
    return this.plan.one(id);
  }

  private async movable(id: MaintenanceId, move: MaintenanceMove): Promise<MaintenanceRow> {
    const row = await this.windows.find(id);
    if (!row) throw new DomainError('NOT_FOUND');
    if (!mayMove(move, row.state)) throw new DomainError('CONFLICT', { state: row.state });
    return row;
  }

  /** Written down once everybody is on the list of those who are told. */
  private async publish(row: NewMaintenanceRow, event: MaintenanceEvent, isJudged: boolean): Promise<void> {
    const noticeId = await this.tell(row, event);
    await this.windows.add({ ...row, noticeId: isJudged ? noticeId : row.noticeId });
  }

  private async tell(row: NewMaintenanceRow, event: MaintenanceEvent): Promise<NoticeId | null> {
    return this.ledger.make({
      ...{ subject: row.id, about: this.ids.next(), happenedAt: this.clock.now() },
      news: maintenanceNews(row, event),
    });
  }

  private wanted(input: SaveMaintenance, isNew = true) {
    const { kind, ja, en } = input;
    const [plannedStart, plannedEnd] = [new Date(input.plannedStart), new Date(input.plannedEnd)];
    const hours = (plannedEnd.getTime() - plannedStart.getTime()) / HOUR_MS;
    if (hours <= 0 || hours > NOTICE_LIMITS.maintenanceHours)
      throw new DomainError('VALIDATION', { fields: ['plannedEnd:isAfterStart'] });
    if (plannedEnd <= this.clock.now())
      throw new DomainError('VALIDATION', { fields: ['plannedEnd:isAhead'] });
    const noticeBy = this.lead.noticeBy({ kind, plannedStart }, isNew);
    return { kind, ja, en, plannedStart, plannedEnd, noticeBy };
  }
}

const by = ({ operatorId, name }: Pick<OperatorCaller, 'operatorId' | 'name'>) => ({
  madeBy: operatorId,
  madeByName: name,
});
