import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A connection begins without metadata: most identity providers hand theirs out when they know our address. Once known,
 * the entity id stays. Taking this back fails while there are such drafts.
 */
export class SamlDrafts1795678200000 implements MigrationInterface {
  readonly name = 'SamlDrafts1795678200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table saml_connection
        alter column idp_entity_id drop not null,
        alter column sso_url drop not null,
        add column provider text not null default 'other'
          check (provider in ('entra', 'okta', 'google', 'hennge', 'other')),
        add constraint saml_connection_ready check (state = 'draft' or (idp_entity_id is not null and sso_url is not null))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table saml_connection
        drop constraint saml_connection_ready,
        drop column provider,
        alter column sso_url set not null,
        alter column idp_entity_id set not null`);
  }
}
