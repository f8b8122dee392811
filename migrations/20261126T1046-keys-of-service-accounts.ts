import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keys belong to service accounts alone; nothing ever made one for a person. */
export class KeysOfServiceAccounts1795689960000 implements MigrationInterface {
  readonly name = 'KeysOfServiceAccounts1795689960000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table api_key drop constraint api_key_tenant_id_user_id_fkey;
      alter table api_key add foreign key (tenant_id, user_id) references service_account (tenant_id, id);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table api_key drop constraint api_key_tenant_id_user_id_fkey;
      alter table api_key add foreign key (tenant_id, user_id) references user_account (tenant_id, id);`);
  }
}
