import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was drawn during a recording, over its film or burnt into a second one. */
export class DrawnFilms1795709400000 implements MigrationInterface {
  readonly name = 'DrawnFilms1795709400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table recording
        -- Whether anybody drew or pointed.
        add column annotated boolean not null default false,
        -- Where the pictures that were drawn on are in the film, and when.
        add column places jsonb not null default '[]',
        -- Null: nobody has asked for it.
        add column drawn_composition text
          check (drawn_composition in ('waiting', 'running', 'done', 'failed', 'nothing')),
        add column drawn_percent integer not null default 0 check (drawn_percent between 0 and 100),
        add column drawn_evidence_id uuid,
        add foreign key (tenant_id, drawn_evidence_id) references evidence (tenant_id, id)
          on delete set null (drawn_evidence_id);
      -- Jobs that wait name the film that they make from now on.
      update job set payload = payload || jsonb_build_object('filmId', gen_random_uuid(), 'drawn', false)
        where kind = 'recording.compose';`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update job set payload = payload - 'filmId' - 'drawn' where kind = 'recording.compose';
      delete from job where kind = 'recording.compose' and dedupe_key like '%/drawn';
      alter table recording
        drop column annotated, drop column places, drop column drawn_composition, drop column drawn_percent,
        drop column drawn_evidence_id;`);
  }
}
