import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Connections give roles that the tenant made, too: by their id, where a role of the product has its name. The id is in a
 * column of its own as well, for the reference: a role is not deleted while a connection gives it.
 */
export class SamlRoles1795689900000 implements MigrationInterface {
  readonly name = 'SamlRoles1795689900000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table saml_group_mapping drop constraint saml_group_mapping_role_check;
      alter table saml_group_mapping
        add role_id uuid,
        add check (role_id is not distinct from ${ownRole('role')}),
        add foreign key (tenant_id, role_id) references role (tenant_id, id);
      create index saml_group_mapping_by_role on saml_group_mapping (tenant_id, role_id);
      alter table saml_connection drop constraint saml_connection_default_role_check;
      alter table saml_connection
        add default_role_id uuid,
        add check (default_role_id is not distinct from ${ownRole('default_role')}),
        add foreign key (tenant_id, default_role_id) references role (tenant_id, id);
      create index saml_connection_by_default_role on saml_connection (tenant_id, default_role_id);`);
  }

  /** What gave a role of the tenant gives nothing then, and everybody else is a member. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table saml_connection drop default_role_id;
      update saml_connection set default_role = 'member' where default_role not in ('admin', 'member');
      alter table saml_connection
        add constraint saml_connection_default_role_check check (default_role in ('admin', 'member'));
      alter table saml_group_mapping drop role_id;
      update saml_group_mapping set role = null where role not in ('admin', 'member');
      alter table saml_group_mapping
        add constraint saml_group_mapping_role_check check (role in ('admin', 'member'));`);
  }
}

const ownRole = (column: string): string =>
  `(case when ${column} in ('admin', 'member') then null else ${column}::uuid end)`;
