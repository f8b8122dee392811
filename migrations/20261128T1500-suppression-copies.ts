import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which batches of the list of what was erased lie in the store of backups too, and the step of an erasure that waits for it (ADR 0150). */
export class SuppressionCopies1796813000000 implements MigrationInterface {
  readonly name = 'SuppressionCopies1796813000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table suppression_batch
        -- Its name in the stores.
        add column object text,
        add column copied_at timestamptz;
      -- Each process copies what its predecessor has left.
      update suppression_batch set copied_at = at;
      alter table suppression_batch add constraint suppression_batch_found
        check (object is not null or copied_at is not null);
      create index suppression_batch_uncopied on suppression_batch (at) where copied_at is null;
      grant update (copied_at) on suppression_batch to rinjo_system;
      alter table erasure drop constraint erasure_state_check, add constraint erasure_state_check
        check (state in ('begun', 'counted', 'keys_destroyed', 'objects_purged', 'rows_purged', 'listed', 'certified'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The step is not known there, and its triggers let nothing go.
      alter table erasure disable trigger user;
      delete from erasure where state = 'listed';
      alter table erasure enable trigger user;
      alter table erasure drop constraint erasure_state_check, add constraint erasure_state_check
        check (state in ('begun', 'counted', 'keys_destroyed', 'objects_purged', 'rows_purged', 'certified'));
      revoke update (copied_at) on suppression_batch from rinjo_system;
      alter table suppression_batch drop column object, drop column copied_at`);
  }
}
