import { Injectable } from '@nestjs/common';
import type {
  AddIncidentUpdate,
  AlertId,
  IncidentId,
  IncidentUpdateId,
  IncidentView,
  ReportIncident,
} from '@rinjo/contract';
import type { OperatorCaller } from '../../../../platform/access/operators.port.js';
import { Ids } from '../../../../platform/crypto/ids.js';
import { DomainError } from '../../../../platform/errors/domain-error.js';
import { Clock } from '../../../../platform/time/clock.js';
import { Alerts } from '../ledger/alerts.js';
import { type IncidentRow, Incidents } from '../ledger/incidents.js';
import { incidentView } from './incident-view.js';

/** What operators are shown. */
const SHOWN_MS = 366 * 24 * 3_600_000;

/** What operators do about incidents: report, explain, take alerts. Nothing is changed or removed. */
@Injectable()
export class IncidentHandling {
  constructor(
    private readonly incidents: Incidents,
    private readonly alerts: Alerts,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Of the last twelve months, the newest first. */
  async list(): Promise<IncidentView[]> {
    return this.views(await this.incidents.since(new Date(this.clock.now().getTime() - SHOWN_MS)));
  }

  /** Throws NOT_FOUND. */
  async one(id: IncidentId): Promise<IncidentView> {
    const row = await this.incidents.find(id);
    const [view] = row ? await this.views([row]) : [];
    if (!view) throw new DomainError('NOT_FOUND');
    return view;
  }

  /** What probes have not seen. Throws VALIDATION for a time to come, CONFLICT for one that is there. */
  async report({ operatorId }: OperatorCaller, input: ReportIncident): Promise<IncidentView> {
    const now = this.clock.now();
    const { component, ja, en } = input;
    const openedAt = new Date(input.openedAt);
    if (openedAt > now || now.getTime() - openedAt.getTime() > SHOWN_MS)
      throw new DomainError('VALIDATION', { fields: ['openedAt:past'] });
    const id = this.ids.next<IncidentId>();
    const made = await this.incidents.open(
      { id, component, source: 'report', openedAt, detectedAt: now, reportedBy: operatorId },
      {
        ...{ id: this.ids.next<IncidentUpdateId>(), incidentId: id, stage: 'detected', at: now, ja, en },
        ...{ forecastAt: null, closedAt: null, writtenBy: operatorId },
      },
    );
    if (!made) throw new DomainError('CONFLICT', { reason: 'reported' });
    return this.one(id);
  }

  /**
   * Adds what is known now. Throws NOT_FOUND; CONFLICT with `reason`: `probes` close what they have opened, `over` for one that is over,
   * `lasting` for a post-mortem before that.
   */
  async add(
    { operatorId }: OperatorCaller,
    incidentId: IncidentId,
    { stage, ja, en, forecastAt }: AddIncidentUpdate,
  ): Promise<IncidentView> {
    const row = await this.incidents.find(incidentId);
    if (!row) throw new DomainError('NOT_FOUND');
    const reason = refusalOf(row, stage);
    if (reason !== null) throw new DomainError('CONFLICT', { reason });
    if ((forecastAt !== null) !== (stage === 'forecast'))
      throw new DomainError('VALIDATION', { fields: ['forecastAt:stage'] });
    const now = this.clock.now();
    const added = await this.incidents.update({
      ...{ id: this.ids.next<IncidentUpdateId>(), incidentId, stage, at: now, ja, en, writtenBy: operatorId },
      forecastAt: forecastAt === null ? null : new Date(forecastAt),
      closedAt: stage === 'recovered' ? now : null,
    });
    if (!added) throw new DomainError('CONFLICT', { reason: 'over' });
    return this.one(incidentId);
  }

  /** Whoever takes an alert first has it: nobody else is told any more. Throws NOT_FOUND. */
  async take({ name }: OperatorCaller, id: AlertId): Promise<void> {
    if (!(await this.alerts.acknowledge(id, name, this.clock.now()))) throw new DomainError('NOT_FOUND');
  }

  private async views(rows: readonly IncidentRow[]): Promise<IncidentView[]> {
    const updates = await this.incidents.updatesOf(rows.map(({ id }) => id));
    const first = Math.min(...rows.map(({ openedAt }) => openedAt.getTime()));
    const soon = new Date(this.clock.now().getTime() + 60_000);
    const alerts = rows.length === 0 ? [] : await this.alerts.between(new Date(first), soon);
    const events = await this.alerts.eventsOf(alerts.map(({ id }) => id));
    return rows.map((row) => incidentView(row, updates, alerts, events));
  }
}

function refusalOf(
  { source, closedAt }: IncidentRow,
  stage: AddIncidentUpdate['stage'],
): 'probes' | 'over' | 'lasting' | null {
  if (stage === 'recovered') return closedAt !== null ? 'over' : source === 'probe' ? 'probes' : null;
  if (stage === 'postmortem') return closedAt === null ? 'lasting' : null;
  return closedAt === null ? null : stage === 'forecast' ? 'over' : null;
}
