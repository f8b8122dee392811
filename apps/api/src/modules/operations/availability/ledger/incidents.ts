import { Injectable } from '@nestjs/common';
import type {
  IncidentId,
  IncidentSource,
  IncidentStage,
  IncidentUpdateId,
  OperatorId,
  ServiceComponent,
} from '@rinjo/contract';
import { SystemDb } from '../../../../platform/database/system-db.js';

export interface IncidentRow {
  readonly id: IncidentId;
  readonly component: ServiceComponent;
  readonly source: IncidentSource;
  readonly openedAt: Date;
  readonly detectedAt: Date;
  /** Null while it lasts. */
  readonly closedAt: Date | null;
}

export interface NewIncident extends Omit<IncidentRow, 'closedAt'> {
  readonly reportedBy: OperatorId | null;
}

export interface UpdateRow {
  readonly id: IncidentUpdateId;
  readonly incidentId: IncidentId;
  readonly stage: IncidentStage;
  readonly at: Date;
  readonly ja: string;
  readonly en: string;
  readonly forecastAt: Date | null;
  readonly closedAt: Date | null;
  /** Null: by itself. */
  readonly writtenBy: OperatorId | null;
}

const INCIDENT = `i.id, i.component, i.source, i.opened_at as "openedAt", i.detected_at as "detectedAt", r.closed_at as "closedAt"
  from incident i left join incident_update r on r.incident_id = i.id and r.stage = 'recovered'`;

/** The ledger of incidents and of what was said of them: written once, never changed. */
@Injectable()
export class Incidents {
  constructor(private readonly system: SystemDb) {}

  /** With its first update. False when it is there already. */
  open(incident: NewIncident, first: UpdateRow): Promise<boolean> {
    const { id, component, source, openedAt, detectedAt, reportedBy } = incident;
    return this.system.transaction(async (query) => {
      const made = await query(
        `insert into incident (id, component, source, opened_at, detected_at, reported_by)
         values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning id`,
        [id, component, source, openedAt, detectedAt, reportedBy],
      );
      if (made.length > 0) await query(UPDATE, valuesOf(first));
      return made.length > 0;
    });
  }

  /** False for a second end. */
  async update(row: UpdateRow): Promise<boolean> {
    return (
      (await this.system.query(`${UPDATE} on conflict do nothing returning id`, valuesOf(row))).length > 0
    );
  }

  async find(id: IncidentId): Promise<IncidentRow | null> {
    const [row] = await this.system.query<IncidentRow>(`select ${INCIDENT} where i.id = $1`, [id]);
    return row ?? null;
  }

  /** Those of probes that last. */
  lasting(component: ServiceComponent): Promise<IncidentRow[]> {
    return this.system.query<IncidentRow>(
      `select ${INCIDENT} where i.component = $1 and i.source = 'probe' and r.closed_at is null order by i.opened_at`,
      [component],
    );
  }

  /** Those that were going on at some time from then on, the newest first. */
  since(from: Date): Promise<IncidentRow[]> {
    return this.system.query<IncidentRow>(
      `select ${INCIDENT} where r.closed_at is null or r.closed_at > $1 order by i.opened_at desc, i.component, i.id`,
      [from],
    );
  }

  /** The oldest first. */
  updatesOf(ids: readonly IncidentId[]): Promise<UpdateRow[]> {
    return this.system.query<UpdateRow>(
      `select id, incident_id as "incidentId", stage, at, ja, en, forecast_at as "forecastAt", closed_at as "closedAt",
         written_by as "writtenBy" from incident_update where incident_id = any ($1) order by at, id`,
      [ids],
    );
  }
}

const UPDATE = `insert into incident_update (id, incident_id, stage, at, ja, en, forecast_at, closed_at, written_by)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;

const valuesOf = (row: UpdateRow): unknown[] => [
  ...[row.id, row.incidentId, row.stage, row.at, row.ja, row.en],
  ...[row.forecastAt, row.closedAt, row.writtenBy],
];
