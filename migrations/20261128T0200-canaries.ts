import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What canaries cost, whom they alert, and the security incidents that they open: only ever added to (ADR 0097). */
export class Canaries1796300000000 implements MigrationInterface {
  readonly name = 'Canaries1796300000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table canary_run
        add column took_ms int check (took_ms >= 0),
        add column processor_ms int check (processor_ms >= 0),
        add column release text check (length(release) between 1 and 60);

      -- Alerts of canaries come from the service itself.
      alter table alert
        add column canary text check (length(canary) between 1 and 40),
        drop constraint alert_rule_check,
        drop constraint alert_check,
        alter column prober_id drop not null,
        add constraint alert_rule_check check (rule in ('incident', 'test', 'canary')),
        add constraint alert_check check ((rule = 'incident') = (component is not null)),
        add constraint alert_canary check ((rule = 'canary') = (canary is not null)),
        add constraint alert_prober check ((rule = 'canary') = (prober_id is null));

      -- What has to be impossible was possible: listed apart from failures, which probes see.
      create table security_incident (
        id uuid primary key,
        canary text not null check (length(canary) between 1 and 40),
        run_id uuid not null references canary_run (id),
        opened_at timestamptz not null
      );
      create index security_incident_newest on security_incident (canary, opened_at desc);
      create table security_incident_end (
        incident_id uuid primary key references security_incident (id),
        ended_at timestamptz not null,
        -- What was found and done.
        text text not null check (length(text) between 1 and 2000),
        ended_by uuid not null,
        ended_by_name text not null
      );
      grant select, insert on security_incident, security_incident_end to rinjo_system;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table security_incident_end, security_incident;
      delete from alert_event where alert_id in (select id from alert where rule = 'canary');
      delete from alert where rule = 'canary';
      alter table alert
        drop constraint alert_prober, drop constraint alert_canary, drop constraint alert_check, drop constraint alert_rule_check,
        drop column canary,
        alter column prober_id set not null,
        add constraint alert_rule_check check (rule in ('incident', 'test')),
        add constraint alert_check check ((rule = 'test') = (component is null));
      alter table canary_run drop column release, drop column processor_ms, drop column took_ms`);
  }
}
