import type { MigrationInterface, QueryRunner } from 'typeorm';

const BEFORE = ['user', 'guest', 'key', 'job', 'anonymous'];

/** Operators of the installation stand in the logs of tenants. */
export class OperatorsAct1795719600000 implements MigrationInterface {
  readonly name = 'OperatorsAct1795719600000';

  async up(runner: QueryRunner): Promise<void> {
    await setKinds(runner, [...BEFORE, 'operator']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await setKinds(runner, BEFORE);
  }
}

/** Rows that are there were checked: the logs are not looked through again. The check's name differs by how the table was made. */
async function setKinds(runner: QueryRunner, kinds: readonly string[]): Promise<void> {
  for (const log of ['audit_entry', 'access_entry']) {
    const checks = (await runner.query(
      `select conname as name from pg_constraint
       where conrelid = $1::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%actor_kind%'`,
      [log],
    )) as { readonly name: string }[];
    for (const { name } of checks) await runner.query(`alter table ${log} drop constraint ${name}`);
    await runner.query(
      `alter table ${log} add constraint ${log}_actor_kind
         check (actor_kind in (${kinds.map((kind) => `'${kind}'`).join(', ')})) not valid`,
    );
  }
}
