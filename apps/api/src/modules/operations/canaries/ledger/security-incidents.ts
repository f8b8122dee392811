import { Injectable } from '@nestjs/common';
import type { OperatorId, SecurityIncidentId } from '@rinjo/contract';
import { Ids } from '../../../../platform/crypto/ids.js';
import { SystemDb } from '../../../../platform/database/system-db.js';
import { Clock } from '../../../../platform/time/clock.js';

export interface SecurityIncidentRow {
  readonly id: SecurityIncidentId;
  readonly canary: string;
  readonly openedAt: Date;
  /** Of the run that found it. */
  readonly detail: string;
  /** Null until somebody has written what was found and done. */
  readonly end: { readonly at: string; readonly text: string; readonly by: string } | null;
}

const INCIDENT = `i.id, i.canary, i.opened_at as "openedAt", r.detail,
  case when e.incident_id is null then null
    else json_build_object('at', e.ended_at, 'text', e.text, 'by', e.ended_by_name) end as end
  from security_incident i join canary_run r on r.id = i.run_id
  left join security_incident_end e on e.incident_id = i.id`;

/** Breaches that canaries found, listed apart from failures of the service: written once, never changed. */
@Injectable()
export class SecurityIncidents {
  constructor(
    private readonly system: SystemDb,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** One at a time of each canary: false while one is open. */
  async open(canary: string, runId: string): Promise<boolean> {
    const made = await this.system.query(
      `insert into security_incident (id, canary, run_id, opened_at)
       select $1, $2, $3, $4 where not exists (
         select from security_incident i where i.canary = $2
           and not exists (select from security_incident_end e where e.incident_id = i.id))
       returning id`,
      [this.ids.next<SecurityIncidentId>(), canary, runId, this.clock.now()],
    );
    return made.length > 0;
  }

  /** The newest first. */
  list(limit: number): Promise<SecurityIncidentRow[]> {
    return this.system.query<SecurityIncidentRow>(
      `select ${INCIDENT} order by i.opened_at desc, i.id desc limit $1`,
      [limit],
    );
  }

  async find(id: SecurityIncidentId): Promise<SecurityIncidentRow | null> {
    const [row] = await this.system.query<SecurityIncidentRow>(`select ${INCIDENT} where i.id = $1`, [id]);
    return row ?? null;
  }

  /** False for one that is over already. */
  async end(id: SecurityIncidentId, by: { id: OperatorId; name: string }, text: string): Promise<boolean> {
    const made = await this.system.query(
      `insert into security_incident_end (incident_id, ended_at, text, ended_by, ended_by_name)
       values ($1, $2, $3, $4, $5) on conflict do nothing returning incident_id`,
      [id, this.clock.now(), text, by.id, by.name],
    );
    return made.length > 0;
  }
}
