import { Injectable } from '@nestjs/common';
import type { TenantId, UserId } from '@rinjo/contract';
import { SystemDb } from '../../../platform/database/system-db.js';
import { Clock } from '../../../platform/time/clock.js';
import type { Suppressed, SuppressionBatch, SuppressionBatchId } from './suppression-document.js';

/** How many of a batch were back, and were erased again. */
export interface ErasedAgainCount {
  readonly tenants: number;
  readonly users: number;
}

export interface SuppressionState {
  readonly entries: number;
  readonly writtenAt: Date | null;
  /** What came back with backups and was erased again, the newest first. */
  readonly again: readonly ({ readonly at: Date } & ErasedAgainCount)[];
}

const AT_ONCE = 1000;
const SHOWN = 5;

/**
 * Which batches of the suppression list this database knows: it wrote them, or has worked them through. A database of an older moment
 * knows fewer than there are.
 */
@Injectable()
export class SuppressionLedger {
  constructor(
    private readonly db: SystemDb,
    private readonly clock: Clock,
  ) {}

  /** What was erased and is in no batch. */
  async missing(): Promise<readonly Suppressed[]> {
    const rows = await this.db.query<{ tenantId: TenantId; userId: UserId | null }>(
      `select distinct e.subject as "tenantId", null::uuid as "userId" from erasure e
         where e.state = 'keys_destroyed'
           and not exists (select from suppression_entry s where s.subject = e.subject and s.kind = 'tenant')
       union all
       select u.tenant_id, u.id from user_account u where u.status = 'deleted'
           and not exists (select from suppression_entry s where s.subject = u.id and s.kind = 'user')
       limit $1`,
      [AT_ONCE],
    );
    return rows.map(({ tenantId, userId }) =>
      userId === null ? { kind: 'tenant', tenantId } : { kind: 'user', tenantId, userId },
    );
  }

  /** After it lies in the store: what is missing in this ledger alone is written once more. */
  async written(batch: SuppressionBatch): Promise<void> {
    await this.db.transaction(async (query) => {
      await query('insert into suppression_batch (id, at, entries) values ($1, $2, $3)', [
        ...[batch.id, batch.at, batch.entries.length],
      ]);
      await query(...entriesOf(batch));
    });
  }

  /** Of those, what this database knows nothing of. */
  async unknown(ids: readonly SuppressionBatchId[]): Promise<readonly SuppressionBatchId[]> {
    const rows = await this.db.query<{ id: SuppressionBatchId }>(
      `select id from unnest($1::uuid[]) as found (id)
       where id not in (select id from suppression_batch) and id not in (select batch from suppression_run)`,
      [ids],
    );
    return rows.map(({ id }) => id);
  }

  /** Worked through: nothing that it names is here any more. */
  async workedThrough(batch: SuppressionBatch, { tenants, users }: ErasedAgainCount): Promise<void> {
    await this.db.transaction(async (query) => {
      await query('insert into suppression_run (batch, at, tenants, users) values ($1, $2, $3, $4)', [
        ...[batch.id, this.clock.now(), tenants, users],
      ]);
      await query(...entriesOf(batch));
    });
  }

  async state(): Promise<SuppressionState> {
    const [row] = await this.db.query<{ entries: number; writtenAt: Date | null }>(
      `select (select count(*)::int from suppression_entry) as entries,
         (select max(at) from suppression_batch) as "writtenAt"`,
    );
    const again = await this.db.query<{ at: Date } & ErasedAgainCount>(
      `select max(at) as at, sum(tenants)::int as tenants, sum(users)::int as users from suppression_run
       where tenants + users > 0 group by date_trunc('minute', at) order by 1 desc limit $1`,
      [SHOWN],
    );
    return { entries: row?.entries ?? 0, writtenAt: row?.writtenAt ?? null, again };
  }
}

const entriesOf = ({ id, entries }: SuppressionBatch): [string, unknown[]] => [
  `insert into suppression_entry (kind, subject, batch)
   select kind, subject, $3 from unnest($1::text[], $2::uuid[]) as e (kind, subject) on conflict do nothing`,
  [
    entries.map(({ kind }) => kind),
    entries.map((entry) => (entry.kind === 'user' ? entry.userId : entry.tenantId)),
    id,
  ],
];
