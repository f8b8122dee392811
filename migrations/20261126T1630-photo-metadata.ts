import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a tenant keeps of the metadata of photos, and what came of a photo whose metadata the server took away. */
export class PhotoMetadata1795710600000 implements MigrationInterface {
  readonly name = 'PhotoMetadata1795710600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table tenant add column photo_metadata text not null default 'keep'
        check (photo_metadata in ('keep', 'strip_position', 'strip_all'));
      grant update (photo_metadata) on tenant to rinjo_app;

      -- SHA-256 of what came, where that is not what is kept; written once, as the receipt is.
      alter table evidence_receipt add column came_sha256 text check (came_sha256 ~ '^[0-9a-f]{64}$');
      create index evidence_receipt_by_came on evidence_receipt (tenant_id, came_sha256)
        where came_sha256 is not null;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index evidence_receipt_by_came;
      alter table evidence_receipt drop column came_sha256;
      alter table tenant drop column photo_metadata;`);
  }
}
