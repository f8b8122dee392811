import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { TenantId } from '@rinjo/contract';
import { jobPrincipal } from '../../../../platform/access/principal.js';
import { SystemDb } from '../../../../platform/database/system-db.js';
import { TenantDb } from '../../../../platform/database/tenant-db.js';
import { ofEachTenant } from '../../../../platform/measures/of-each-tenant.js';
import type { MeasuringWindow, RowFinding } from '../../../../platform/measures/row-finding.js';
import { type RowMeasure, RowMeasures } from '../../../../platform/measures/row-measures.js';
import { CanaryFacts } from '../../../../platform/proofs/canary-facts.js';
import { Clock } from '../../../../platform/time/clock.js';
import { LogTables } from '../../../tenancy/index.js';
import { DatabaseChecks } from '../database/database-checks.js';
import { IntegrityRepository } from '../integrity.repository.js';
import { TAMPER } from '../../canaries/proofs/tamper.js';
import { TAMPER_OBJECT } from '../tamper-canary.js';
import { freshSince, type IntegrityFacts, integrityRow, TAMPER_LATE_MS } from './integrity-row.js';

const EVIDENCE = 10;

type OfTenant = Pick<
  IntegrityFacts,
  'since' | 'objects' | 'neverChecked' | 'differences' | 'oldestAt' | 'unsoundLogs' | 'reportedAt' | 'runs'
>;

/** Row 37: whether what is kept is still what was taken. */
@Injectable()
export class IntegrityMeasure implements RowMeasure, OnModuleInit {
  readonly row = 37;

  constructor(
    private readonly measures: RowMeasures,
    private readonly tables: LogTables,
    private readonly tenantDb: TenantDb,
    private readonly system: SystemDb,
    private readonly repository: IntegrityRepository,
    private readonly canaries: CanaryFacts,
    private readonly database: DatabaseChecks,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.measures.add(this);
  }

  async measure({ tenantId }: MeasuringWindow): Promise<RowFinding> {
    const now = this.clock.now();
    const tenants = tenantId === null ? await this.tables.customers() : [tenantId];
    const found = await ofEachTenant(tenants, (id) => this.factsOf(id, now));
    const sum = (of: (one: OfTenant) => number): number => found.reduce((total, one) => total + of(one), 0);
    return integrityRow({
      now,
      since: earliest(found.map(({ since }) => since)),
      objects: sum(({ objects }) => objects),
      neverChecked: sum(({ neverChecked }) => neverChecked),
      differences: sum(({ differences }) => differences),
      oldestAt: earliest(found.map(({ oldestAt }) => oldestAt)),
      unsoundLogs: sum(({ unsoundLogs }) => unsoundLogs),
      // A tenant of this month has none yet, and waits for none.
      reportedAt: earliest(found.map(({ reportedAt, since }) => reportedAt ?? since)),
      checksumFailures: await this.checksumFailures(),
      database: await this.database.newest(),
      tampers: [
        await this.canaries.of(TAMPER, TAMPER_LATE_MS),
        await this.canaries.of(TAMPER_OBJECT, TAMPER_LATE_MS),
      ],
      runs: found.flatMap(({ runs }) => runs).slice(0, EVIDENCE),
    });
  }

  private factsOf(tenantId: TenantId, now: Date): Promise<OfTenant> {
    return this.tenantDb.run(jobPrincipal(tenantId, 'check-sheet'), async (tx) => {
      const state = await this.repository.state(tx);
      const [run] = await this.repository.runs(tx, 1);
      const [report] = await this.repository.reports(tx, 1);
      return {
        ...{ objects: state.objects, differences: state.differences, oldestAt: state.oldestAt },
        neverChecked: await this.repository.neverCheckedBefore(tx, freshSince(now)),
        since: await this.repository.firstRunAt(tx),
        unsoundLogs: run?.logSound === false ? 1 : 0,
        reportedAt: report?.madeAt ?? null,
        runs: run ? [{ id: run.id, at: run.endedAt }] : [],
      };
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
