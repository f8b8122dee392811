import { Injectable } from '@nestjs/common';
import { SLOT_MS, type TenantId } from '@rinjo/contract';
import {
  type AvailabilityRecord,
  AvailabilityReader,
  basisPointsOf,
  daysOf,
  type IncidentRow,
  Incidents,
  MaintenanceWindows,
  type PublishedRow,
  serviceOf,
  shared,
  slotOf,
  slotsIn,
  startOf,
  TARGETS,
  type UpdateRow,
  wasInTime,
  without,
} from '../../availability/index.js';
import type { AvailabilityFacts, ComponentFacts, IncidentFacts, MaintenanceFacts } from '../monthly-facts.js';

const SLOT_S = SLOT_MS / 1000;

export interface Window {
  readonly from: Date;
  /** Exclusive. */
  readonly to: Date;
}

export interface ServiceFacts {
  readonly availability: AvailabilityFacts | null;
  readonly incidents: readonly IncidentFacts[];
  readonly maintenance: readonly MaintenanceFacts[];
}

/** Whether the service was there, counted as the check sheet of this tenant counts it. */
@Injectable()
export class ServiceFactsReader {
  constructor(
    private readonly reader: AvailabilityReader,
    private readonly incidents: Incidents,
    private readonly windows: MaintenanceWindows,
  ) {}

  /** @param days of the month, which ends at `to` */
  async of(tenantId: TenantId, { from, to }: Window, days: number): Promise<ServiceFacts> {
    const incidents = (await this.incidents.since(from)).filter(({ openedAt }) => openedAt < to).reverse();
    const updates = await this.incidents.updatesOf(incidents.map(({ id }) => id));
    const works = await this.windows.since(from, tenantId);
    return {
      availability: availabilityFacts(await this.reader.record(from, to, tenantId), to, days),
      incidents: incidents.map((row) => incidentFacts(row, updates)),
      maintenance: works.filter(({ plannedStart }) => plannedStart < to).map(maintenanceFacts),
    };
  }
}

function availabilityFacts(record: AvailabilityRecord, to: Date, days: number): AvailabilityFacts | null {
  const { window, planned, vantage } = record;
  const service = serviceOf(record);
  if (!window || !service) return null;
  const last = slotOf(to) - 1;
  return {
    ...{ from: startOf(window.from).toISOString(), to: startOf(window.to).toISOString() },
    outside: vantage === 'outside',
    ...{ slots: service.slots, downS: service.down * SLOT_S, basisPoints: service.basisPoints },
    ...{ target: TARGETS.availability, failures: service.failures.length, blips: service.blips },
    ...{ mttrS: service.mttrS, plannedS: slotsIn(shared(planned, [window])) * SLOT_S },
    components: record.components.map(({ component, window: seen, bad }): ComponentFacts => {
      const counted = without([seen], planned);
      const slots = slotsIn(counted);
      return {
        ...{ component, slots, basisPoints: basisPointsOf(slots, slotsIn(shared(bad, counted))) },
        days: daysOf(bad, seen, planned, last, days),
      };
    }),
  };
}

function incidentFacts(row: IncidentRow, updates: readonly UpdateRow[]): IncidentFacts {
  const cause = updates.findLast(
    ({ incidentId, stage }) => incidentId === row.id && (stage === 'cause' || stage === 'postmortem'),
  );
  return {
    ...{ component: row.component, source: row.source },
    ...{ openedAt: row.openedAt.toISOString(), detectedAt: row.detectedAt.toISOString() },
    closedAt: row.closedAt?.toISOString() ?? null,
    cause: cause ? { ja: cause.ja, en: cause.en } : null,
  };
}

const maintenanceFacts = (row: PublishedRow): MaintenanceFacts => ({
  ...{ kind: row.kind, state: row.state },
  ...{ plannedStart: row.plannedStart.toISOString(), plannedEnd: row.plannedEnd.toISOString() },
  ...{ actualStart: row.actualStart?.toISOString() ?? null, actualEnd: row.actualEnd?.toISOString() ?? null },
  ...{ toldAt: row.toldAt?.toISOString() ?? null, inTime: wasInTime(row) },
  text: { ja: row.ja, en: row.en },
});
