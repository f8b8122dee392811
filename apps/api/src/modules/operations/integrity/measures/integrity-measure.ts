import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SystemDb } from '../../../../platform/database/system-db.js';
import type { MeasuringWindow, RowFinding } from '../../../../platform/measures/row-finding.js';
import { RowMeasures, type TenantsRowMeasure } from '../../../../platform/measures/row-measures.js';
import type { TenantQuestion } from '../../../../platform/measures/tenant-question.js';
import { CanaryFacts } from '../../../../platform/proofs/canary-facts.js';
import { Clock } from '../../../../platform/time/clock.js';
import { DatabaseChecks } from '../database/database-checks.js';
import { TAMPER } from '../../canaries/proofs/tamper.js';
import { TAMPER_OBJECT } from '../tamper-canary.js';
import { type CheckedTenant, checkedTenant } from './checked-tenant.js';
import { freshSince, integrityRow, TAMPER_LATE_MS } from './integrity-row.js';

const EVIDENCE = 10;

/** Row 37: whether what is kept is still what was taken. */
@Injectable()
export class IntegrityMeasure implements TenantsRowMeasure<CheckedTenant>, OnModuleInit {
  readonly row = 37;

  constructor(
    private readonly measures: RowMeasures,
    private readonly system: SystemDb,
    private readonly canaries: CanaryFacts,
    private readonly database: DatabaseChecks,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.measures.addOfTenants(this);
  }

  question(): TenantQuestion<CheckedTenant> {
    return checkedTenant(freshSince(this.clock.now()));
  }

  async measure(_window: MeasuringWindow, found: readonly CheckedTenant[]): Promise<RowFinding> {
    const now = this.clock.now();
    const sum = (of: (one: CheckedTenant) => number): number =>
      found.reduce((total, one) => total + of(one), 0);
    const runs = found.flatMap(({ run }) => run ?? []);
    return integrityRow({
      now,
      since: earliest(found.map(({ since }) => since)),
      objects: sum(({ objects }) => objects),
      neverChecked: sum(({ neverChecked }) => neverChecked),
      differences: sum(({ differences }) => differences),
      oldestAt: earliest(found.map(({ oldestAt }) => oldestAt)),
      unsoundLogs: runs.filter(({ logSound }) => logSound === false).length,
      // A tenant of this month has none yet, and waits for none.
      reportedAt: earliest(found.map(({ reportedAt, since }) => reportedAt ?? since)),
      checksumFailures: await this.checksumFailures(),
      database: await this.database.newest(),
      tampers: [
        await this.canaries.of(TAMPER, TAMPER_LATE_MS),
        await this.canaries.of(TAMPER_OBJECT, TAMPER_LATE_MS),
      ],
      runs: runs.sort((a, b) => b.at.getTime() - a.at.getTime()).slice(0, EVIDENCE),
    });
  }

  private async checksumFailures(): Promise<number | null> {
    const [row] = await this.system.query<{ readonly n: string | null }>(
      'select checksum_failures as n from pg_stat_database where datname = current_database()',
    );
    return row?.n === null || row === undefined ? null : Number(row.n);
  }
}

function earliest(times: readonly (Date | null)[]): Date | null {
  const known = times.filter((at) => at !== null).map((at) => at.getTime());
  return known.length === 0 ? null : new Date(Math.min(...known));
}
