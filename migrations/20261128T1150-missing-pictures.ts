import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the product has made itself, recordings and reports, had no small picture: it was asked for by the scanner alone. They are asked for
 * now, once for each.
 */
export class MissingPictures1796812060000 implements MigrationInterface {
  readonly name = 'MissingPictures1796812060000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table evidence no force row level security;
      alter table job no force row level security;
      insert into job (tenant_id, id, kind, payload, dedupe_key, run_at, max_attempts, created_at)
      select tenant_id, gen_random_uuid(), 'evidence.render', jsonb_build_object('evidenceId', id), id::text, now(), 3, now()
      from evidence
      where state = 'clean' and scanned_at is null and thumbnail_object_id is null and not erasing
        and (content_type like 'video/%' or content_type = 'application/pdf')
      on conflict do nothing;
      alter table job force row level security;
      alter table evidence force row level security;`);
  }

  async down(): Promise<void> {
    // Pictures that were made stay.
  }
}
