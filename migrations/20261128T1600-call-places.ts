import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which node holds a call, and at which address browsers reach each node (ADR 0145). */
export class CallPlaces1796810000000 implements MigrationInterface {
  readonly name = 'CallPlaces1796810000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table api_node add column url text check (length(url) between 1 and 300);
      -- No foreign key: nodes come and go, and a call whose node is gone is placed anew.
      alter table call
        add column node_id uuid,
        add column placed_at timestamptz,
        add constraint call_placed check ((node_id is null) = (placed_at is null));
      create index call_placed on call (placed_at) where node_id is not null and phase <> 'ended';
      create index participant_node on participant (node_id) where state <> 'left';
      grant select (node_id, placed_at) on call to rinjo_system`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index participant_node;
      drop index call_placed;
      alter table call drop constraint call_placed, drop column node_id, drop column placed_at;
      alter table api_node drop column url`);
  }
}
