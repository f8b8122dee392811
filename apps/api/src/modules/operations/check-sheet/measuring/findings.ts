import { Injectable } from '@nestjs/common';
import { CHECK_SHEET_ROWS } from '@rinjo/contract';
import { jobPrincipal } from '../../../../platform/access/principal.js';
import { TenantDb } from '../../../../platform/database/tenant-db.js';
import { ofEachTenant } from '../../../../platform/measures/of-each-tenant.js';
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
    private readonly tenantDb: TenantDb,
  ) {}

  /** By the number of their row; a row that nobody answers for is not among them. A measure that fails fails them all. */
  async of(window: MeasuringWindow, rows = ALL): Promise<ReadonlyMap<number, RowFinding>> {
    const rounds = rows.flatMap((row) => {
      const round = this.measures.begin(row, window);
      return round ? [[row, round] as const] : [];
    });
    const walk = this.walk(
      window,
      rounds.flatMap(([, { ask }]) => ask ?? []),
    );
    return new Map(
      await Promise.all(
        rounds.map(async ([row, round]) => {
          if (round.ask) await walk;
          return [row, await round.finish()] as const;
        }),
      ),
    );
  }

  /** All questions of one tenant in one transaction: a thousand tenants are a thousand transactions, however many rows ask. */
  private async walk(
    { tenantId }: MeasuringWindow,
    questions: readonly NonNullable<RowRound['ask']>[],
  ): Promise<void> {
    if (questions.length === 0) return;
    const tenants = tenantId === null ? await this.tenants.customers() : [tenantId];
    await ofEachTenant(tenants, (id) =>
      this.tenantDb.run(jobPrincipal(id, 'check-sheet'), async (tx) => {
        for (const ask of questions) await ask(tx);
      }),
    );
  }
}
