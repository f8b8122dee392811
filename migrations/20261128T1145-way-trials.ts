import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How ways around a failure of calls were tried, by the service itself and by probers: a ledger of the installation. */
export class WayTrials1796805100000 implements MigrationInterface {
  readonly name = 'WayTrials1796805100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table way_trial (
        id uuid primary key,
        way text not null check (way in ('relay', 'direct', 'audio', 'contacts')),
        at timestamptz not null,
        -- Null: the service itself tried. No key: what a prober saw stays when the prober is removed.
        prober_id uuid,
        outside boolean not null,
        outcome text not null check (outcome in ('passed', 'failed', 'breach')),
        -- Where a prober's trial failed.
        step text check (length(step) between 1 and 20),
        detail text not null check (length(detail) <= 300),
        took_ms integer not null check (took_ms >= 0),
        received_at timestamptz not null,
        check (prober_id is not null or not outside),
        check (step is null or outcome = 'failed')
      );
      create index way_trial_newest on way_trial (way, prober_id, at desc);
      create index way_trial_received on way_trial (received_at desc) where prober_id is not null;
      grant select, insert on way_trial to rinjo_system;
      -- A prober could not be removed any more once it had scanned.
      alter table tls_scan drop constraint tls_scan_prober_id_fkey;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table way_trial;
      alter table tls_scan add constraint tls_scan_prober_id_fkey foreign key (prober_id) references prober (id) not valid;`);
  }
}
