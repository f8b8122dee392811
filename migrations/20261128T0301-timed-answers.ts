import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How long people waited: bins of times by minute, node and kind for some weeks, by hour for good, and the judgement of every minute. */
export class TimedAnswers1796400060000 implements MigrationInterface {
  readonly name = 'TimedAnswers1796400060000';

  async up(runner: QueryRunner): Promise<void> {
    const kinds = `('read', 'change', 'sign-in', 'command', 'transfer', 'page', 'picture')`;
    await runner.query(`
      create table timed_minute (
        minute timestamptz not null,
        -- Of a process that may be gone meanwhile.
        node_id uuid not null,
        kind text not null check (kind in ${kinds}),
        -- How many times lie at or below each bound and above the one before it.
        bins int[] not null,
        primary key (minute, kind, node_id)
      );
      create table timed_hour (
        hour timestamptz not null,
        kind text not null check (kind in ${kinds}),
        bins int[] not null,
        primary key (hour, kind)
      );
      create table judged_hour (
        hour timestamptz primary key,
        -- One letter a minute: a dot for in time, x for slow, a space for too few times to say.
        minutes text not null check (minutes ~ '^[.x ]{60}$')
      );
      grant select, insert, delete on timed_minute to rinjo_system;
      grant select, insert on timed_hour, judged_hour to rinjo_system;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table judged_hour, timed_hour, timed_minute');
  }
}
