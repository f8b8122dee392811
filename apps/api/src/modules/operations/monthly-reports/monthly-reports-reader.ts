import { Injectable } from '@nestjs/common';
import type { MonthlyReportId, MonthlyReportsView, MonthlyReportView } from '@rinjo/contract';
import type { Principal } from '../../../platform/access/principal.js';
import { ColumnSecrets } from '../../../platform/crypto/column-secrets.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { Clock } from '../../../platform/time/clock.js';
import { placeOf } from './make-monthly-report.js';
import type { MonthlyFacts } from './monthly-facts.js';
import { MonthlyReportRepository, type MonthlyReportRow } from './monthly-report.repository.js';
import { nextReportAt } from './report-month.js';

/** What was written down, and its hash in hex. */
export interface OpenedReport {
  readonly facts: MonthlyFacts;
  readonly sha256: string;
}

/** The reports of a tenant. */
@Injectable()
export class MonthlyReportsReader {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly repository: MonthlyReportRepository,
    private readonly secrets: ColumnSecrets,
    private readonly clock: Clock,
  ) {}

  async list(principal: Principal): Promise<MonthlyReportsView> {
    const rows = await this.tenantDb.run(principal, (tx) => this.repository.list(tx));
    return { reports: rows.map(viewOf), nextAt: nextReportAt(this.clock.now()).toISOString() };
  }

  /** Throws NOT_FOUND, also for one that is not made. */
  async open(principal: Principal, id: MonthlyReportId): Promise<OpenedReport> {
    const row = await this.tenantDb.run(principal, (tx) => this.repository.find(tx, id));
    if (!row?.document || !row.sha256) throw new DomainError('NOT_FOUND');
    const text = await this.secrets.open(principal.tenantId, placeOf(id), row.document);
    return { facts: JSON.parse(text) as MonthlyFacts, sha256: row.sha256.toString('hex') };
  }
}

const viewOf = ({ id, month, state, madeAt, sha256 }: MonthlyReportRow): MonthlyReportView => ({
  ...{ id, month: month.slice(0, 7), state },
  ...{ madeAt: madeAt?.toISOString() ?? null, sha256: sha256?.toString('hex') ?? null },
});
