import { Injectable } from '@nestjs/common';
import type { TenantId } from '@rinjo/contract';
import { jobPrincipal } from '../../../../platform/access/principal.js';
import { SystemDb } from '../../../../platform/database/system-db.js';
import { TenantDb } from '../../../../platform/database/tenant-db.js';
import type { TenantQuestion } from '../../../../platform/measures/tenant-question.js';
import { CANARY_TENANTS, TenantLookup } from '../../../tenancy/index.js';
import { CROSS_TENANT } from '../proofs/cross-tenant.js';
import type { LogCollection, NewestRecords } from './log-row.js';

const WORKER = 'check sheet';
const MIN_MS = 60_000;
const DAY_MS = 24 * 60 * MIN_MS;
const RECENT_MS = 30 * DAY_MS;
/** What is asked of is in the database by then, also when it waited on a disk. */
const SETTLED_MS = 10 * MIN_MS;
/** Entries at the end of a log of operations whose numbers are looked through. */
const NUMBERS = 20_000;
const NONE: NewestRecords = { access: null, operation: null, error: null, signIn: null };

export type NumberCount = Pick<LogCollection, 'gaps' | 'looked'>;

/** The log of operations is numbered without a gap, and what was forgotten leaves its number. */
export const NUMBER_COUNT: TenantQuestion<NumberCount> = {
  text: `
    select (least(h.size, $2::bigint) - count(e.seq))::int as gaps, least(h.size, $2::bigint)::int as looked
    from audit_head h left join audit_entry e on e.tenant_id = h.tenant_id and e.seq > h.size - $2::bigint and e.seq <= h.size
    where h.tenant_id = $1 group by h.size`,
  values: [NUMBERS],
  read: ([row]: readonly NumberCount[]) => row ?? { gaps: 0, looked: 0 },
};

/** Whether the logs collect what there is to collect. */
@Injectable()
export class LogRecords {
  constructor(
    private readonly system: SystemDb,
    private readonly tenantDb: TenantDb,
    private readonly lookup: TenantLookup,
  ) {}

  /** @param counted what the numbers of tenants came to */
  async look(counted: readonly NumberCount[], now: Date): Promise<LogCollection> {
    const home = await this.lookup.bySlug(CANARY_TENANTS[0]);
    const counts = [...(home === null ? [] : [await this.selfTests(home, now)]), ...counted];
    return {
      newest: home === null ? NONE : await this.newest(home, now),
      gaps: counts.reduce((sum, { gaps }) => sum + gaps, 0),
      looked: counts.reduce((sum, { looked }) => sum + looked, 0),
    };
  }

  private newest(tenantId: TenantId, now: Date): Promise<NewestRecords> {
    return this.tenantDb.run(jobPrincipal(tenantId, WORKER), async (tx) => {
      const [row] = await tx.query<NewestRecords>(NEWEST, [tenantId, new Date(now.getTime() - RECENT_MS)]);
      return row ?? NONE;
    });
  }

  /** Self-tests that went through the doors of the tenant, and of which its log of access knows nothing. */
  private async selfTests(tenantId: TenantId, now: Date): Promise<NumberCount> {
    const runs = await this.system.query<{ readonly at: Date }>(
      `select at from canary_run where canary = $1 and outcome = 'passed' and at >= $2 and at < $3`,
      [CROSS_TENANT, new Date(now.getTime() - DAY_MS), new Date(now.getTime() - SETTLED_MS)],
    );
    return this.tenantDb.run(jobPrincipal(tenantId, WORKER), async (tx) => {
      const times = runs.map(({ at }) => at);
      const [row] = await tx.query<{ readonly gaps: number }>(UNKNOWN_TESTS, [tenantId, times]);
      return { gaps: row?.gaps ?? 0, looked: times.length };
    });
  }
}

const NEWEST = `
  select (select max(at) from access_entry where tenant_id = $1 and at >= $2) as access,
    (select max(at) from access_entry where tenant_id = $1 and at >= $2 and outcome <> 'success') as error,
    (select max(at) from audit_entry where tenant_id = $1 and at >= $2) as operation,
    (select max(at) from audit_entry where tenant_id = $1 and at >= $2
      and action in ('signin.succeeded', 'signin.rejected')) as "signIn"`;

const UNKNOWN_TESTS = `
  select count(*)::int as gaps from unnest($2::timestamptz[]) as run (at)
  where not exists (select from access_entry e where e.tenant_id = $1
    and e.at between run.at - interval '2 minutes' and run.at + interval '1 minute')`;
