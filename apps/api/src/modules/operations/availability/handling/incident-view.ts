import type {
  AlertDelivery,
  IncidentAlertView,
  IncidentUpdateView,
  IncidentView,
  PublicIncident,
} from '@rinjo/contract';
import type { AlertEventRow, AlertRow } from '../ledger/alerts.js';
import type { IncidentRow, UpdateRow } from '../ledger/incidents.js';

export const updateView = ({ stage, at, ja, en, forecastAt }: UpdateRow): IncidentUpdateView => ({
  ...{ stage, at: at.toISOString(), ja, en },
  forecastAt: forecastAt?.toISOString() ?? null,
});

export const publicIncident = (row: IncidentRow, updates: readonly UpdateRow[]): PublicIncident => ({
  ...{ id: row.id, component: row.component, openedAt: row.openedAt.toISOString() },
  closedAt: row.closedAt?.toISOString() ?? null,
  updates: updates.filter(({ incidentId }) => incidentId === row.id).map(updateView),
});

export const incidentView = (
  row: IncidentRow,
  updates: readonly UpdateRow[],
  alerts: readonly AlertRow[],
  events: readonly AlertEventRow[],
): IncidentView => ({
  ...publicIncident(row, updates),
  ...{ source: row.source, detectedAt: row.detectedAt.toISOString() },
  alerts: alerts.filter((alert) => isAbout(alert, row)).map((alert) => alertView(alert, events)),
});

/** The same component, and detected while it went on: probers may differ by a slot about when it began. */
const isAbout = (alert: AlertRow, { component, openedAt, closedAt }: IncidentRow): boolean =>
  alert.component === component &&
  alert.detectedAt >= openedAt &&
  (closedAt === null || alert.detectedAt <= closedAt);

function alertView({ id, detectedAt }: AlertRow, events: readonly AlertEventRow[]): IncidentAlertView {
  const own = events.filter(({ alertId }) => alertId === id);
  const taken = own.find(({ kind }) => kind === 'acknowledged');
  return {
    ...{ id, detectedAt: detectedAt.toISOString(), deliveries: own.flatMap(deliveryOf) },
    acknowledged: taken ? { by: taken.contact, at: taken.at.toISOString() } : null,
  };
}

const deliveryOf = ({ kind, channel, contact, at }: AlertEventRow): AlertDelivery[] =>
  channel === '' ? [] : [{ channel, contact, at: at.toISOString(), ok: kind === 'delivered' }];
