import { Injectable } from '@nestjs/common';
import { SystemDb } from '../../../../platform/database/system-db.js';

/** What was sold with plans. */
@Injectable()
export class PlansSold {
  constructor(private readonly system: SystemDb) {}

  /** Calls at the same time, of all tenants that may make calls together. */
  async calls(): Promise<number> {
    const [row] = await this.system.query<{ readonly calls: number }>(
      `select coalesce(sum(p.max_concurrent_calls), 0)::int as calls from tenant t join plan p on p.id = t.plan_id
       where not t.is_canary and t.status in ('trial', 'active')`,
    );
    return row?.calls ?? 0;
  }
}
