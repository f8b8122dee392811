import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The one film that is made of a recording's tracks. */
export class Composition1795692060000 implements MigrationInterface {
  readonly name = 'Composition1795692060000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table recording
        add column composition text not null default 'waiting'
          check (composition in ('waiting', 'running', 'done', 'failed', 'nothing')),
        add column composed_percent integer not null default 0 check (composed_percent between 0 and 100),
        add column evidence_id uuid,
        add column chapters jsonb not null default '[]',
        add foreign key (tenant_id, evidence_id) references evidence (tenant_id, id) on delete set null (evidence_id);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table recording
        drop column composition, drop column composed_percent, drop column evidence_id, drop column chapters;`);
  }
}
