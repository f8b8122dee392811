import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A drill that loses a node (ADR 0140): orders that nothing came of, or that another process has to follow, and what is asked of a node. */
export class NodeLoss1796805200000 implements MigrationInterface {
  readonly name = 'NodeLoss1796805200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table drill_order
        -- Nothing was tried, and why: there is no entry of it in the ledger.
        add column called_off text check (length(called_off) between 1 and 40),
        -- Processes that cannot follow it.
        add column not_by uuid[] not null default '{}',
        add constraint drill_order_called_off check (called_off is null or ended_at is not null);
      create table node_loss (
        id uuid primary key,
        -- Who is to end at once, and for whose drill.
        node_id uuid not null,
        asked_by uuid not null,
        asked_at timestamptz not null,
        state text not null default 'asked' check (state in ('asked', 'ending', 'withdrawn')),
        answered_at timestamptz check (answered_at >= asked_at),
        -- People of customers who are in calls there, as the node last saw.
        seats integer check (seats >= 0)
      );
      create index node_loss_asked on node_loss (node_id) where state = 'asked';
      grant select, insert, update on node_loss to rinjo_system`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table node_loss;
      alter table drill_order drop constraint drill_order_called_off, drop column called_off, drop column not_by`);
  }
}
