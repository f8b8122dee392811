import { Injectable } from '@nestjs/common';
import { CHECK_SHEET_ROWS } from '@rinjo/contract';
import { AskTenants } from '../../../../platform/measures/ask-tenants.js';
import type { MeasuringWindow, RowFinding } from '../../../../platform/measures/row-finding.js';
import { RowMeasures, type RowRound } from '../../../../platform/measures/row-measures.js';
import { LogTables } from '../../../tenancy/index.js';

const ALL: readonly number[] = Array.from({ length: CHECK_SHEET_ROWS }, (_, n) => n + 1);

/** Asks everybody who answers for a row. */
@Injectable()
export class Findings {
  constructor(
    private readonly measures: RowMeasures,
    private readonly tenants: LogTables,
    private readonly ask: AskTenants,
  ) {}

  /** By the number of their row; a row that nobody answers for is not among them. A measure that fails fails them all. */
  async of(window: MeasuringWindow, rows = ALL): Promise<ReadonlyMap<number, RowFinding>> {
    const rounds = rows.flatMap((row) => {
      const round = this.measures.begin(row, window);
      return round ? [[row, round] as const] : [];
    });
    const walk = this.walk(
      window,
      rounds.flatMap(([, { asked }]) => asked ?? []),
    );
    return new Map(
      await Promise.all(
        rounds.map(async ([row, round]) => {
          if (round.asked) await walk;
          return [row, await round.finish()] as const;
        }),
      ),
    );
  }

  /** Tenants are asked once, however many rows ask. */
  private async walk(
    { tenantId }: MeasuringWindow,
    questions: readonly NonNullable<RowRound['asked']>[],
  ): Promise<void> {
    if (questions.length === 0) return;
    const tenants = tenantId === null ? await this.tenants.customers() : [tenantId];
    for (const answers of await this.ask.each(tenants, 'check-sheet', questions))
      questions.forEach((question, n) => {
        question.read(answers[n] ?? []);
      });
  }
}
