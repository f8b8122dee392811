import { Injectable } from '@nestjs/common';
import {
  AVAILABILITY_LIMITS,
  type ComponentView,
  type MaintenanceView,
  type PublicIncident,
  SLOT_MS,
  type StatusPage,
} from '@rinjo/contract';
import { Environment } from '../../../../config/environment.js';
import { Mailer } from '../../../../platform/mail/mailer.port.js';
import { Clock } from '../../../../platform/time/clock.js';
import { basisPointsOf } from '../formulas/availability.js';
import { shared, slotsIn, without } from '../formulas/runs.js';
import { slotOf, startOf } from '../formulas/slot.js';
import { publicIncident } from '../handling/incident-view.js';
import type { AvailabilityRecord, ComponentRecord } from '../ledger/availability-reader.js';
import { Incidents } from '../ledger/incidents.js';
import { type PublishedRow, MaintenanceWindows } from '../ledger/maintenance-windows.js';
import { statusOf } from './component-status.js';
import { dayStart, daysOf } from './days.js';
import { RecentDays } from './recent-days.js';

/** However many ask: the ledgers are read once in this time, and the page is never older. */
const FRESH_MS = (AVAILABILITY_LIMITS.statusAgeS * 1000) / 4;
const DAY_SLOTS = (24 * 3_600_000) / SLOT_MS;

/** What everybody may know of how the service is and was. */
@Injectable()
export class StatusBoard {
  private last: { readonly at: number; readonly page: Promise<StatusPage> } | null = null;

  constructor(
    private readonly days: RecentDays,
    private readonly incidents: Incidents,
    private readonly windows: MaintenanceWindows,
    private readonly mailer: Mailer,
    private readonly environment: Environment,
    private readonly clock: Clock,
  ) {}

  page(): Promise<StatusPage> {
    const now = this.clock.now().getTime();
    if (this.last && now - this.last.at < FRESH_MS) return this.last.page;
    const page = this.read();
    this.last = { at: now, page };
    page.catch(() => (this.last = null)); // whoever asks next has another try
    return page;
  }

  private async read(): Promise<StatusPage> {
    const now = this.clock.now();
    const from = startOf(dayStart(slotOf(now)) - (AVAILABILITY_LIMITS.statusDays - 1) * DAY_SLOTS);
    const record = await this.days.record(from, now);
    const maintenance = await this.windows.since(from, null);
    const incidents = await this.incidentsSince(from);
    const url = new URL(this.environment.PUBLIC_URL).origin;
    return {
      ...{ at: now.toISOString(), name: 'Rinjo', url, outside: record.vantage === 'outside' },
      mail: this.mailer.sends,
      components: record.components.map((one) => viewOf(one, record, incidents, maintenance, now)),
      incidents,
      maintenance: maintenance.map(maintenanceView),
    };
  }

  private async incidentsSince(from: Date): Promise<PublicIncident[]> {
    const rows = await this.incidents.since(from);
    const updates = await this.incidents.updatesOf(rows.map(({ id }) => id));
    const [open, past] = [
      rows.filter(({ closedAt }) => closedAt === null),
      rows.filter(({ closedAt }) => closedAt !== null),
    ];
    return [...open, ...past].map((row) => publicIncident(row, updates));
  }
}

function viewOf(
  { component, window, bad }: ComponentRecord,
  { planned, lastSeen }: AvailabilityRecord,
  incidents: readonly PublicIncident[],
  maintenance: readonly PublishedRow[],
  at: Date,
): ComponentView {
  const counted = without([window], planned);
  const now = slotOf(at);
  return {
    component,
    status: statusOf({
      ...{ bad, end: Math.min(window.to, lastSeen), now },
      isReported: incidents.some((one) => one.component === component && one.closedAt === null),
      isMaintained: maintenance.some(({ state }) => state === 'in_progress' || state === 'verifying'),
    }),
    basisPoints: basisPointsOf(slotsIn(counted), slotsIn(shared(counted, bad))),
    days: daysOf(bad, window, planned, now, AVAILABILITY_LIMITS.statusDays),
  };
}

const maintenanceView = (row: PublishedRow): MaintenanceView => ({
  ...{ id: row.id, state: row.state, emergency: row.kind === 'emergency', ja: row.ja, en: row.en },
  plannedStart: row.plannedStart.toISOString(),
  plannedEnd: row.plannedEnd.toISOString(),
});
