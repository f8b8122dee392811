import type { MigrationInterface, QueryRunner } from 'typeorm';

const OUTCOMES = ['accepted', 'refused', 'failed', 'opened', 'bounced'];
const check = (outcomes: readonly string[]): string => `
  alter table notice_delivery drop constraint notice_delivery_outcome_check,
    add constraint notice_delivery_outcome_check check (outcome in (${outcomes.map((one) => `'${one}'`).join(', ')}))`;

/** Who was not written to, because they have said that they want no such letters (ADR 0118). */
export class DeclinedLetters1796803060000 implements MigrationInterface {
  readonly name = 'DeclinedLetters1796803060000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(check([...OUTCOMES, 'declined']));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from notice_delivery where outcome = 'declined'`);
    await runner.query(check(OUTCOMES));
  }
}
