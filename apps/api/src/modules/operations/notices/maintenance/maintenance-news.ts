import type { MaintenanceEvent } from '@rinjo/contract';
import type { NewMaintenanceRow } from '../../availability/index.js';
import type { MaintenanceNews } from '../post/notice-news.js';

/** The facts of a notice about work on the service. */
export const maintenanceNews = (
  { kind, plannedStart, plannedEnd, ja, en }: NewMaintenanceRow,
  event: MaintenanceEvent,
): MaintenanceNews => ({
  ...{ kind: 'maintenance', event, emergency: kind === 'emergency', ja, en },
  plannedStart: plannedStart.toISOString(),
  plannedEnd: plannedEnd.toISOString(),
});
