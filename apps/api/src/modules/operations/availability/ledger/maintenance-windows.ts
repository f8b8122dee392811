import { Injectable } from '@nestjs/common';
import type { MaintenanceState } from '@rinjo/contract';
import { SystemDb } from '../../../../platform/database/system-db.js';
import type { MaintenanceKind, PlannedWork } from '../formulas/planned-work.js';

export interface MaintenanceRow {
  readonly id: string;
  readonly kind: MaintenanceKind;
  readonly state: MaintenanceState;
  readonly announcedAt: Date | null;
  readonly leadS: number;
  readonly plannedStart: Date;
  readonly plannedEnd: Date;
  readonly actualStart: Date | null;
  readonly actualEnd: Date | null;
  readonly ja: string;
  readonly en: string;
}

/** Work on the service, as its latest row says. */
@Injectable()
export class MaintenanceWindows {
  constructor(private readonly system: SystemDb) {}

  /** Whose planned time is not over by then. */
  since(from: Date): Promise<MaintenanceRow[]> {
    return this.system.query<MaintenanceRow>(
      `select * from (
         select distinct on (window_id) window_id as id, kind, state, announced_at as "announcedAt", lead_seconds as "leadS",
           planned_start as "plannedStart", planned_end as "plannedEnd", actual_start as "actualStart", actual_end as "actualEnd",
           ja, en
         from maintenance_window order by window_id, recorded_at desc, id desc) as latest
       where "plannedEnd" > $1 order by "plannedStart", id`,
      [from],
    );
  }
}

export const plannedWork = ({ leadS, state, ...window }: MaintenanceRow): PlannedWork => ({
  ...window,
  leadMs: leadS * 1000,
  cancelled: state === 'cancelled',
});
