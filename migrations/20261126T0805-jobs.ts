import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fence, lookup } from './tenant-table.js';

/** Work for later, of one tenant each. */
export class Jobs1795680300000 implements MigrationInterface {
  readonly name = 'Jobs1795680300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table job (
        tenant_id uuid not null references tenant (tenant_id),
        id uuid not null,
        kind text not null check (kind ~ '^[a-z_]+[.][a-z_]+$' and length(kind) <= 60),
        payload jsonb not null check (jsonb_typeof(payload) = 'object' and octet_length(payload::text) <= 4096),
        dedupe_key text check (length(dedupe_key) between 1 and 200),
        -- Not before; of a job that was taken: nobody else's until then.
        run_at timestamptz not null,
        -- Who has taken it, until it ends or run_at passes.
        taken_by uuid,
        attempts integer not null default 0 check (attempts >= 0),
        max_attempts integer not null check (max_attempts between 1 and 100),
        last_error text check (length(last_error) <= 60),
        created_at timestamptz not null,
        -- Nobody tries again.
        failed_at timestamptz,
        primary key (tenant_id, id)
      );
      create unique index job_once on job (tenant_id, kind, dedupe_key)
        where dedupe_key is not null and failed_at is null;
      create index job_due on job (tenant_id, run_at) where failed_at is null;
      create index job_dead on job (tenant_id, failed_at) where failed_at is not null;
      ${fence('job', 'select, insert, update, delete')}
      ${lookup('job', ['tenant_id', 'kind', 'run_at', 'failed_at'])}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table job');
  }
}
