import { Injectable } from '@nestjs/common';
import type { TenantId, UserId } from '@rinjo/contract';
import { SystemDb } from '../../../platform/database/system-db.js';
import { Clock } from '../../../platform/time/clock.js';
import type { Suppressed } from '../../tenancy/index.js';
import type { SuppressionBatch, SuppressionBatchId } from './suppression-document.js';

/** How many of a batch were back, and were erased again. */
export interface ErasedAgainCount {
  readonly tenants: number;
  readonly users: number;
}

export interface SuppressionState {
  readonly entries: number;
  /** Erased, and not in every store of the list yet. */
  readonly waiting: number;
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

  /** After it lies in the store of originals: what is missing in this ledger alone is written once more. */
  async written(batch: SuppressionBatch, object: string): Promise<void> {
    await this.db.transaction(async (query) => {
      await query('insert into suppression_batch (id, at, entries, object) values ($1, $2, $3, $4)', [
        ...[batch.id, batch.at, batch.entries.length, object],
      ]);
      await query(...entriesOf(batch));
    });
  }

  /** Batches that are not known to lie in the store of backups. */
  async uncopied(): Promise<readonly { readonly id: SuppressionBatchId; readonly object: string }[]> {
    return this.db.query('select id, object from suppression_batch where copied_at is null order by at');
  }

  async copied(id: SuppressionBatchId): Promise<void> {
    await this.db.query('update suppression_batch set copied_at = $2 where id = $1', [id, this.clock.now()]);
  }

  /** Whether it is in a batch; with backups, in one that lies in their store too. */
  async has(erased: Suppressed, withBackups: boolean): Promise<boolean> {
    const [row] = await this.db.query<{ has: boolean }>(
      `select exists (
         select from suppression_entry s where s.kind = $1 and s.subject = $2
           and (exists (select from suppression_batch b where b.id = s.batch and (b.copied_at is not null or not $3))
             -- Another database wrote it, and it was found where it lies.
             or exists (select from suppression_run r where r.batch = s.batch))) as has`,
      [erased.kind, subjectOf(erased), withBackups],
    );
    return row?.has ?? false;
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

  async state(withBackups: boolean): Promise<SuppressionState> {
    const [row] = await this.db.query<{ entries: number; uncopied: number; writtenAt: Date | null }>(
      `select (select count(*)::int from suppression_entry) as entries,
         (select coalesce(sum(entries), 0)::int from suppression_batch where copied_at is null and $1) as uncopied,
         (select max(at) from suppression_batch) as "writtenAt"`,
      [withBackups],
    );
    const waiting = (await this.missing()).length + (row?.uncopied ?? 0);
    const again = await this.db.query<{ at: Date } & ErasedAgainCount>(
      `select max(at) as at, sum(tenants)::int as tenants, sum(users)::int as users from suppression_run
       where tenants + users > 0 group by date_trunc('minute', at) order by 1 desc limit $1`,
      [SHOWN],
    );
    return { entries: row?.entries ?? 0, waiting, writtenAt: row?.writtenAt ?? null, again };
  }
}

const entriesOf = ({ id, entries }: SuppressionBatch): [string, unknown[]] => [
  `insert into suppression_entry (kind, subject, batch)
   select kind, subject, $3 from unnest($1::text[], $2::uuid[]) as e (kind, subject) on conflict do nothing`,
  [entries.map(({ kind }) => kind), entries.map(subjectOf), id],
];

const subjectOf = (erased: Suppressed): TenantId | UserId =>
  erased.kind === 'user' ? erased.userId : erased.tenantId;
