import type { MigrationInterface, QueryRunner } from 'typeorm';

/** On how many machines the installation runs, and with what, as it was seen each hour (check sheet, section 2). */
export class Topology1796500180000 implements MigrationInterface {
  readonly name = 'Topology1796500180000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table api_node add column host text check (length(host) between 1 and 64);
      create table topology_sample (
        at timestamptz primary key,
        hosts int not null check (hosts >= 0),
        standby boolean not null,
        shared_store boolean not null,
        outside_prober boolean not null
      );
      create trigger topology_sample_rows_stay before update or delete on topology_sample for each row execute function ledger_stays();
      create trigger topology_sample_stays before truncate on topology_sample for each statement execute function ledger_stays();
      grant select, insert on topology_sample to rinjo_system;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table topology_sample; alter table api_node drop column host');
  }
}
