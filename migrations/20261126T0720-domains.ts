import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fence, lookup } from './tenant-table.js';

/** E-mail domains of tenants. */
export class Domains1795677600000 implements MigrationInterface {
  readonly name = 'Domains1795677600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table tenant_domain (
        tenant_id uuid not null references tenant (tenant_id),
        id uuid not null,
        domain text not null check (length(domain) between 3 and 253 and domain = lower(domain)),
        token text not null check (length(token) = 40),
        created_at timestamptz not null,
        verified_at timestamptz,
        verified_domain text check (verified_domain is null or (verified_domain = domain and verified_at is not null)),
        failing_since timestamptz,
        failure text check (failure in ('no_record', 'wrong_record', 'dns_failure', 'taken')),
        last_checked_at timestamptz,
        next_check_at timestamptz,
        sso_connection_id uuid,
        sso_enforced boolean not null,
        primary key (tenant_id, id),
        foreign key (tenant_id, sso_connection_id) references saml_connection (tenant_id, id)
          on delete set null (sso_connection_id)
      );
      create unique index tenant_domain_name on tenant_domain (tenant_id, domain);
      -- Of one tenant at most: whoever answers for a zone is one organization.
      create unique index tenant_domain_verified on tenant_domain (verified_domain);
      create index tenant_domain_due on tenant_domain (next_check_at) where next_check_at is not null;
      create index tenant_domain_by_connection on tenant_domain (tenant_id, sso_connection_id);
      ${fence('tenant_domain', 'select, insert, update, delete')}
      ${lookup('tenant_domain', ['tenant_id', 'id', 'next_check_at'])}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table tenant_domain');
  }
}
