import type {
  ComponentStatus,
  IncidentStage,
  MaintenanceState,
  PublicIncident,
  StatusPage,
} from '@rinjo/contract';
import { COMPONENT_NAMES } from '../ledger/incident-texts.js';

type Indicator = 'none' | 'minor' | 'major' | 'critical';

/** What Statuspage calls the stages of an incident. */
const STAGES: Readonly<Record<IncidentStage, string>> = {
  detected: 'investigating',
  cause: 'identified',
  forecast: 'monitoring',
  recovered: 'resolved',
  postmortem: 'postmortem',
};

const MAINTENANCE: Readonly<Record<Exclude<MaintenanceState, 'draft' | 'cancelled'>, string>> = {
  announced: 'scheduled',
  in_progress: 'in_progress',
  verifying: 'verifying',
  completed: 'completed',
};

const DESCRIPTIONS: Readonly<Record<Indicator, string>> = {
  none: 'All Systems Operational',
  minor: 'Minor Service Outage',
  major: 'Partial System Outage',
  critical: 'Major Service Outage',
};

/** `unknown` is no word of Statuspage: what nobody looks at is not called operational. */
const statusFor = (status: ComponentStatus): string =>
  status === 'unknown' ? 'degraded_performance' : status;

/** The page as Statuspage's `/api/v2/summary.json` has it, so that programs that know that can read it. */
export function summaryOf({ at, name, url, components, incidents, maintenance }: StatusPage): object {
  const indicator = indicatorOf(components.map(({ status }) => status));
  return {
    page: { id: 'rinjo', name, url: `${url}/status`, time_zone: 'Asia/Tokyo', updated_at: at },
    status: { indicator, description: DESCRIPTIONS[indicator] },
    components: components.map(({ component, status }, position) => ({
      ...{ id: component, name: COMPONENT_NAMES[component].en, description: COMPONENT_NAMES[component].ja },
      ...{ status: statusFor(status), position: position + 1, page_id: 'rinjo', updated_at: at },
      ...{ group: false, group_id: null, showcase: true, only_show_if_degraded: false },
    })),
    incidents: incidents.filter(({ closedAt }) => closedAt === null).map((one) => incidentOf(one, url)),
    scheduled_maintenances: maintenance.flatMap(({ id, state, plannedStart, plannedEnd, en, ja }) =>
      state === 'cancelled' || state === 'completed'
        ? []
        : [
            {
              ...{ id, name: en, status: MAINTENANCE[state], impact: 'maintenance', page_id: 'rinjo' },
              ...{ scheduled_for: plannedStart, scheduled_until: plannedEnd, shortlink: `${url}/status` },
              incident_updates: [{ id, status: MAINTENANCE[state], body: `${en}\n\n${ja}`, incident_id: id }],
            },
          ],
    ),
  };
}

function indicatorOf(statuses: readonly ComponentStatus[]): Indicator {
  const out = statuses.filter((status) => status === 'major_outage').length;
  if (out > 0) return out === statuses.length ? 'critical' : 'major';
  return statuses.every((status) => status === 'operational' || status === 'under_maintenance')
    ? 'none'
    : 'minor';
}

function incidentOf({ id, component, openedAt, closedAt, updates }: PublicIncident, url: string): object {
  const latest = updates.at(-1);
  return {
    ...{
      id,
      name: COMPONENT_NAMES[component].en,
      status: STAGES[latest?.stage ?? 'detected'],
      impact: 'major',
    },
    ...{ created_at: openedAt, started_at: openedAt, resolved_at: closedAt, page_id: 'rinjo' },
    ...{ updated_at: latest?.at ?? openedAt, monitoring_at: null, shortlink: `${url}/status#${id}` },
    components: [{ id: component, name: COMPONENT_NAMES[component].en }],
    incident_updates: updates
      .map(({ stage, at, ja, en }, i) => ({
        ...{ id: `${id}-${String(i)}`, incident_id: id, status: STAGES[stage], body: `${en}\n\n${ja}` },
        ...{ created_at: at, updated_at: at, display_at: at },
      }))
      .reverse(),
  };
}
