import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A link may name the one person that it is for. */
export class GuestNames1795521300000 implements MigrationInterface {
  readonly name = 'GuestNames1795521300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table guest_link
        add column guest_name text check (length(guest_name) between 1 and 80),
        add constraint guest_link_name_is_for_one check (guest_name is null or max_uses = 1)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'alter table guest_link drop constraint guest_link_name_is_for_one, drop column guest_name',
    );
  }
}
