import { Injectable } from '@nestjs/common';
import type { JobId, JobKind, TenantId } from '@rinjo/contract';
import { type Principal, requestIdBehind } from '../access/principal.js';
import { SystemDb } from '../database/system-db.js';
import type { Tx } from '../database/tx.js';
import { DomainError } from '../errors/domain-error.js';

export interface NewJob {
  readonly id: JobId;
  readonly payload: unknown;
  readonly dedupeKey: string | null;
  readonly runAt: Date;
}

/** A job that this process has taken; `token` proves it until another takes the job. */
export interface TakenJob {
  readonly id: JobId;
  readonly kind: JobKind;
  readonly payload: unknown;
  readonly attempts: number;
  readonly maxAttempts: number;
  readonly token: string;
  /** Of the request that it was made in. */
  readonly requestId: string | null;
}

export interface JobCount {
  readonly kind: string;
  readonly state: 'waiting' | 'due' | 'dead';
  readonly n: number;
}

/** Who does a job, in the log. */
export const jobName = (kind: JobKind): string => `job ${kind}`;

const DEAD_KEPT = '30 days';

/** The statements of the table `job`. `run_at` is also how long a taken job is nobody else's. */
@Injectable()
export class JobRows {
  constructor(private readonly system: SystemDb) {}

  /** Leaves out those whose key is that of a job which has not ended; answers how many were added. */
  async insert(tx: Tx, kind: JobKind, maxAttempts: number, jobs: readonly NewJob[]): Promise<number> {
    const added = await tx.query(
      `insert into job (tenant_id, id, kind, payload, dedupe_key, run_at, max_attempts, created_at, request_id)
       select $1, j.id, $2, j.payload, j."dedupeKey", j."runAt", $3, now(), $5
       from jsonb_to_recordset($4::jsonb) as j (id uuid, payload jsonb, "dedupeKey" text, "runAt" timestamptz)
       on conflict (tenant_id, kind, dedupe_key) where dedupe_key is not null and failed_at is null do nothing
       returning id`,
      [tx.principal.tenantId, kind, maxAttempts, JSON.stringify(jobs), requestIdFor(tx.principal, kind)],
    );
    return added.length;
  }

  /** Takes due jobs that nobody else is taking at this moment, oldest first. */
  take(
    tx: Tx,
    asked: {
      readonly kinds: readonly JobKind[];
      readonly limit: number;
      readonly now: Date;
      readonly token: string;
    },
    visibilityMs: Readonly<Record<string, number>>,
  ): Promise<TakenJob[]> {
    return tx.query<TakenJob>(
      `update job set attempts = attempts + 1, taken_by = $4,
         run_at = $1::timestamptz + (($5::jsonb ->> kind) || ' milliseconds')::interval
       where id in (
         select id from job where failed_at is null and run_at <= $1 and kind = any($2::text[])
         order by run_at limit $3 for update skip locked)
       returning id, kind, payload, attempts, max_attempts as "maxAttempts", taken_by as token,
         request_id as "requestId"`,
      [asked.now, asked.kinds, asked.limit, asked.token, JSON.stringify(visibilityMs)],
    );
  }

  /** Keeps a taken job from others until then. */
  async renew(tx: Tx, { id, token }: TakenJob, until: Date): Promise<void> {
    const rows = await tx.query('update job set run_at = $3 where id = $1 and taken_by = $2 returning id', [
      ...[id, token, until],
    ]);
    if (rows.length === 0) throw new DomainError('CONFLICT');
  }

  async complete(tx: Tx, { id, token }: TakenJob): Promise<void> {
    const rows = await tx.query('delete from job where id = $1 and taken_by = $2 returning id', [id, token]);
    if (rows.length === 0) throw new DomainError('CONFLICT');
  }

  async retry(tx: Tx, { id, token }: TakenJob, code: string, runAt: Date): Promise<void> {
    const rows = await tx.query(
      `update job set taken_by = null, run_at = $3, last_error = $4 where id = $1 and taken_by = $2 returning id`,
      [id, token, runAt, code],
    );
    if (rows.length === 0) throw new DomainError('CONFLICT');
  }

  /** Puts a job with those that nobody tries again, and forgets the tenant's dead jobs that are old. */
  async bury(tx: Tx, { id, token }: TakenJob, code: string, now: Date): Promise<void> {
    const rows = await tx.query(
      `update job set taken_by = null, failed_at = $3, last_error = $4 where id = $1 and taken_by = $2 returning id`,
      [id, token, now, code],
    );
    if (rows.length === 0) throw new DomainError('CONFLICT');
    await tx.query(`delete from job where failed_at < $1::timestamptz - interval '${DEAD_KEPT}'`, [now]);
  }

  /** Gives a job back as if it had not been taken. */
  async release(tx: Tx, { id, token }: TakenJob, now: Date): Promise<void> {
    await tx.query(
      `update job set taken_by = null, run_at = $3, attempts = attempts - 1 where id = $1 and taken_by = $2`,
      [id, token, now],
    );
  }

  /** Takes jobs back that have not ended. */
  async cancel(tx: Tx, kind: JobKind, dedupeKeys: readonly string[]): Promise<void> {
    await tx.query('delete from job where kind = $1 and dedupe_key = any($2::text[])', [kind, dedupeKeys]);
  }

  /** Tenants with due jobs, the one that has waited longest first. Steps from tenant to tenant, however much each has. */
  async tenantsDue(now: Date, kinds: readonly JobKind[]): Promise<TenantId[]> {
    const rows = await this.system.query<{ tenantId: TenantId }>(
      `with recursive t as (
         (select tenant_id from job where failed_at is null order by tenant_id limit 1)
         union all
         select (select j.tenant_id from job j
           where j.failed_at is null and j.tenant_id > t.tenant_id order by j.tenant_id limit 1)
         from t where t.tenant_id is not null)
       select t.tenant_id as "tenantId" from t cross join lateral (
         select run_at from job j where j.tenant_id = t.tenant_id and j.failed_at is null and j.run_at <= $1
           and j.kind = any($2::text[]) order by j.run_at limit 1) d
       order by d.run_at limit 200`,
      [now, kinds],
    );
    return rows.map(({ tenantId }) => tenantId);
  }

  counts(now: Date): Promise<JobCount[]> {
    return this.system.query<JobCount>(
      `select kind, case when failed_at is not null then 'dead' when run_at <= $1 then 'due' else 'waiting' end as state,
         count(*)::int as n from job group by 1, 2`,
      [now],
    );
  }
}

/** What a job adds of its own kind comes round again by itself: nobody's request is behind it. */
function requestIdFor(principal: Principal, kind: JobKind): string | null {
  const { actor } = principal;
  return actor.kind === 'job' && actor.name === jobName(kind) ? null : requestIdBehind(principal);
}
