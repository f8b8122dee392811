import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whether the service was there: what probers saw, and what became of it (check sheet, section 3). Tables of the installation. Of
 * ledgers nothing is changed or deleted; what comes later is a row of its own.
 */
export class Availability1795900000000 implements MigrationInterface {
  readonly name = 'Availability1795900000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table prober (
        id uuid primary key,
        name text not null unique check (length(name) between 1 and 40),
        key_hash bytea not null unique,
        created_at timestamptz not null
      );
      grant select, insert, delete on prober to rinjo_system;

      -- Machines that ran a process of the service, by their boot: a prober on one of them looks from inside.
      create table service_host (
        host text primary key check (length(host) between 1 and 64),
        seen_at timestamptz not null
      );

      -- A slot is half a minute, by its number since 1970.
      create table probe_sample (
        component text not null check (component in ('sign-in', 'signalling', 'media', 'recording', 'files')),
        slot int not null,
        -- Of a prober that may be gone meanwhile.
        prober_id uuid not null,
        ok boolean not null,
        -- From the beginning of the slot to that of the probe, and from there to its end.
        began_milliseconds int not null check (began_milliseconds between 0 and 30000),
        milliseconds int not null check (milliseconds between 0 and 60000),
        code text check (length(code) between 1 and 60),
        outside boolean not null,
        received_at timestamptz not null,
        primary key (component, slot, prober_id),
        check (ok = (code is null))
      );
      create index probe_sample_by_prober on probe_sample (prober_id, slot);
      create index probe_sample_seen on probe_sample (component, outside, slot) include (ok);

      create table incident (
        id uuid primary key,
        component text not null check (component in ('sign-in', 'signalling', 'media', 'recording', 'files')),
        source text not null check (source in ('probe', 'report')),
        opened_at timestamptz not null,
        detected_at timestamptz not null check (detected_at >= opened_at),
        -- An operator's, of a report.
        reported_by uuid,
        unique (component, opened_at, source),
        check ((source = 'report') = (reported_by is not null))
      );
      create index incident_by_time on incident (opened_at desc);

      create table incident_update (
        id uuid primary key,
        incident_id uuid not null references incident (id),
        stage text not null check (stage in ('detected', 'cause', 'forecast', 'recovered', 'postmortem')),
        at timestamptz not null,
        ja text not null check (length(ja) between 1 and 2000),
        en text not null check (length(en) between 1 and 2000),
        -- When it is expected to be over.
        forecast_at timestamptz,
        -- When it was over.
        closed_at timestamptz,
        -- Null: by itself.
        written_by uuid,
        check ((stage = 'recovered') = (closed_at is not null)),
        check (forecast_at is null or stage = 'forecast')
      );
      create index incident_update_by_incident on incident_update (incident_id, at);
      -- It is over once.
      create unique index incident_recovered on incident_update (incident_id) where stage = 'recovered';

      create table maintenance_window (
        id uuid primary key,
        -- The rows of one window: the latest says how it stands.
        window_id uuid not null,
        recorded_at timestamptz not null,
        kind text not null check (kind in ('planned', 'emergency')),
        state text not null check (state in ('announced', 'in_progress', 'verifying', 'completed', 'cancelled')),
        -- When the last of those concerned had the notice, and the least time from then to the start.
        announced_at timestamptz,
        lead_seconds int not null check (lead_seconds >= 0),
        planned_start timestamptz not null,
        planned_end timestamptz not null check (planned_end > planned_start),
        actual_start timestamptz,
        actual_end timestamptz check (actual_end >= actual_start),
        ja text not null check (length(ja) between 1 and 2000),
        en text not null check (length(en) between 1 and 2000)
      );
      create index maintenance_window_rows on maintenance_window (window_id, recorded_at desc);

      create table alert (
        id uuid primary key,
        rule text not null check (rule in ('incident', 'test')),
        -- Which incident it is about, as both sides know it.
        component text,
        opened_at timestamptz,
        detected_at timestamptz not null,
        prober_id uuid not null,
        check ((rule = 'test') = (component is null)),
        check ((component is null) = (opened_at is null))
      );
      create index alert_by_time on alert (detected_at desc);

      create table alert_event (
        alert_id uuid not null references alert (id),
        kind text not null check (kind in ('delivered', 'failed', 'acknowledged')),
        -- Empty for an acknowledgement.
        channel text not null check (channel in ('mail', 'webhook', '')),
        contact text not null check (length(contact) between 1 and 80),
        at timestamptz not null,
        primary key (alert_id, kind, channel, contact)
      );

      -- Whom alerts go to, in order. The latest row counts.
      create table on_call_list (
        id uuid primary key,
        made_at timestamptz not null,
        made_by uuid not null,
        contacts jsonb not null
      );
      grant select, insert on service_host, probe_sample, incident, incident_update, maintenance_window, alert, alert_event,
        on_call_list to rinjo_system;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table on_call_list, alert_event, alert, maintenance_window, incident_update, incident, probe_sample,
      service_host, prober`);
  }
}
