import {
  type ComponentView,
  type PublicIncident,
  type ServiceComponent,
  SLOT_MS,
  type StatusPage,
} from '@rinjo/contract';
import { detectedText } from '../modules/operations/availability/ledger/incident-texts.js';
import type { KeptAlert } from './memory-file.js';

/** Older than this, the service's own page says nothing of now. */
const STALE_MS = 4 * SLOT_MS;

/** What the page says while the service cannot say it: as it was last, with what this prober sees now. */
export function statusAsSeen(
  page: StatusPage,
  alerts: readonly KeptAlert[],
  seen: ReadonlyMap<ServiceComponent, boolean>,
  now: Date,
): StatusPage {
  if (now.getTime() - Date.parse(page.at) < STALE_MS) return page;
  const open = alerts.filter(({ over, component }) => !over && component !== null);
  const known = new Set(
    page.incidents.filter(({ closedAt }) => closedAt === null).map(({ component }) => component),
  );
  const found = open.flatMap(({ id, component, openedAt, detectedAt }): PublicIncident[] =>
    component === null || openedAt === null || known.has(component)
      ? []
      : [
          {
            ...{ id: id as string as PublicIncident['id'], component, openedAt, closedAt: null },
            updates: [{ stage: 'detected', at: detectedAt, ...detectedText(component), forecastAt: null }],
          },
        ],
  );
  const isOut = (component: ServiceComponent): boolean => open.some((alert) => alert.component === component);
  return {
    ...page,
    at: now.toISOString(),
    components: [...page.components, ...unknownTo(page, seen)].map((one): ComponentView => ({
      ...one,
      status: statusNow(isOut(one.component), seen.get(one.component)),
    })),
    incidents: [...found, ...page.incidents],
  };
}

/** What this prober looks at and the service has not shown yet: a young installation. */
const unknownTo = (
  { components }: StatusPage,
  seen: ReadonlyMap<ServiceComponent, boolean>,
): Omit<ComponentView, 'status'>[] =>
  [...seen.keys()]
    .filter((component) => !components.some((one) => one.component === component))
    .map((component) => ({ component, basisPoints: null, days: [] }));

function statusNow(isOut: boolean, isGood: boolean | undefined): ComponentView['status'] {
  if (isOut) return isGood === true ? 'degraded_performance' : 'major_outage';
  if (isGood === undefined) return 'unknown';
  return isGood ? 'operational' : 'degraded_performance';
}
