import { Injectable } from '@nestjs/common';
import type { TimedWork } from '@rinjo/contract';
import { SystemDb } from '../../../../platform/database/system-db.js';

export interface WorkCount {
  readonly kind: TimedWork;
  readonly runs: number;
  /** Done by their deadline. */
  readonly inTime: number;
  /** When the newest ended. */
  readonly last: Date;
}

/** How much work kept its promised end. */
@Injectable()
export class WorkLedger {
  constructor(private readonly system: SystemDb) {}

  /** Of what ended within a time; a kind of which nothing did is not there. */
  counts(from: Date, to: Date): Promise<WorkCount[]> {
    return this.system.query<WorkCount>(
      `select kind, count(*)::int as runs, count(*) filter (where result = 'done' and ended_at <= deadline_at)::int as "inTime",
         max(ended_at) as last
       from job_run where ended_at >= $1 and ended_at < $2 group by kind`,
      [from, to],
    );
  }
}
