import type { MigrationInterface, QueryRunner } from 'typeorm';
import { lookup } from './tenant-table.js';

/** What may still change of what is kept, and what the check of the store sees. */
export class EvidenceColumns1795690860000 implements MigrationInterface {
  readonly name = 'EvidenceColumns1795690860000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Originals stay what they are: their hash, their object and when they were made are written once.
      revoke update on evidence, stored_object from rinjo_app;
      grant update (state, scanned_at, trashed_at, thumbnail_object_id, site_id, name, by_name, width, height, duration_ms)
        on evidence to rinjo_app;
      grant update (wrapped_key, key_version) on stored_object to rinjo_app;
      ${lookup('stored_object', ['tenant_id', 'id', 'version', 'bytes'])}
      ${lookup('storage_reservation', ['tenant_id', 'object_id', 'object_version'])}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy system_lookup on storage_reservation;
      drop policy system_lookup on stored_object;
      revoke select (tenant_id, object_id, object_version) on storage_reservation from rinjo_system;
      revoke select (tenant_id, id, version, bytes) on stored_object from rinjo_system;
      revoke update (state, scanned_at, trashed_at, thumbnail_object_id, site_id, name, by_name, width, height, duration_ms)
        on evidence from rinjo_app;
      revoke update (wrapped_key, key_version) on stored_object from rinjo_app;
      grant update on evidence, stored_object to rinjo_app;`);
  }
}
