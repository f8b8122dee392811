import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People who are signed in show again who they are at their identity provider: the request goes with their session. */
export class SamlStepUp1795691100000 implements MigrationInterface {
  readonly name = 'SamlStepUp1795691100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table saml_request
        add column session_id uuid,
        add constraint saml_request_of_session foreign key (tenant_id, session_id)
          references session (tenant_id, id) on delete cascade;
      create index saml_request_by_session on saml_request (tenant_id, session_id);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table saml_request drop column session_id');
  }
}
