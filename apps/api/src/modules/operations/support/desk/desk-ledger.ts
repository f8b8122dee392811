import { Injectable } from '@nestjs/common';
import type { DeskHours, DeskHoursId, Locale, SetOperatorDesk } from '@rinjo/contract';
import type { OperatorCaller } from '../../../../platform/access/operators.port.js';
import { SystemDb } from '../../../../platform/database/system-db.js';

export interface DeskRow {
  readonly id: DeskHoursId;
  readonly version: number;
  readonly hours: DeskHours;
  readonly email: string | null;
  readonly locale: Locale;
  readonly madeAt: Date;
  readonly madeBy: string;
}

/** The operator's desk: each version as it was set, the last one counts. */
@Injectable()
export class DeskLedger {
  constructor(private readonly system: SystemDb) {}

  /** The oldest first. */
  versions(): Promise<DeskRow[]> {
    return this.system.query<DeskRow>(
      `select id, version, hours, email, locale, made_at as "madeAt", made_by_name as "madeBy"
       from desk_hours order by version`,
    );
  }

  /** False when somebody else has set a version meanwhile. */
  async add(id: DeskHoursId, input: SetOperatorDesk, by: OperatorCaller, at: Date): Promise<boolean> {
    const made = await this.system.query(
      `insert into desk_hours (id, version, hours, email, locale, made_at, made_by, made_by_name)
       select $1, $2 + 1, $3, $4, $5, $6, $7, $8
       where $2 = (select coalesce(max(version), 0) from desk_hours)
       on conflict (version) do nothing returning version`,
      [
        ...[id, input.version, JSON.stringify(input.hours), input.email, input.locale],
        ...[at, by.operatorId, by.name],
      ],
    );
    return made.length > 0;
  }
}
