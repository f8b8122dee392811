import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a session was opened with, and when the last of it was shown. Open sessions count as old ones with a password. */
export class SessionFactors1795679100000 implements MigrationInterface {
  readonly name = 'SessionFactors1795679100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table session
        add column factors text[] not null default '{password}'
          check (factors <@ array['password', 'totp', 'recovery_code', 'passkey', 'saml']),
        add column authenticated_at timestamptz not null default 'epoch';
      alter table session alter column factors drop default, alter column authenticated_at drop default;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table session drop column factors, drop column authenticated_at');
  }
}
