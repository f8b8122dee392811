import { Injectable } from '@nestjs/common';
import type {
  IntegrityReportId,
  IntegrityRunView,
  IntegrityView,
  SignedIntegrityReport,
} from '@rinjo/contract';
import type { Principal } from '../../../platform/access/principal.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { type DifferenceRow, IntegrityRepository, type IntegrityRunRow } from './integrity.repository.js';

const RUNS = 14;
const REPORTS = 60;

/** What a tenant sees of the checks of what it has here. */
@Injectable()
export class IntegrityReader {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly repository: IntegrityRepository,
  ) {}

  view(principal: Principal): Promise<IntegrityView> {
    return this.tenantDb.run(principal, async (tx) => {
      const { objects, neverChecked, oldestAt } = await this.repository.state(tx);
      const reports = await this.repository.reports(tx, REPORTS);
      return {
        ...{ objects, neverChecked, oldestAt: oldestAt?.toISOString() ?? null },
        differences: (await this.repository.differences(tx)).map(differenceView),
        runs: (await this.repository.runs(tx, RUNS)).map(runView),
        reports: reports.map(({ id, month, madeAt }) => ({
          ...{ id, month: month.slice(0, 7), madeAt: madeAt.toISOString() },
        })),
      };
    });
  }

  /** Throws NOT_FOUND. */
  report(principal: Principal, id: IntegrityReportId): Promise<SignedIntegrityReport> {
    return this.tenantDb.run(principal, async (tx) => {
      const found = await this.repository.report(tx, id);
      if (!found) throw new DomainError('NOT_FOUND');
      const { document, signature, publicKey } = found;
      return { document, signature: signature.toString('base64'), publicKey: publicKey.toString('base64') };
    });
  }
}

const differenceView = ({
  foundAt,
  fault,
  evidenceId,
  name,
}: DifferenceRow): IntegrityView['differences'][number] => ({
  ...{ foundAt: foundAt.toISOString(), fault },
  evidence: evidenceId === null ? null : { id: evidenceId, name: name ?? '' },
});

const runView = ({ endedAt, oldestAt, logSize, logSound, ...run }: IntegrityRunRow): IntegrityRunView => ({
  ...{ endedAt: endedAt.toISOString(), oldestAt: oldestAt?.toISOString() ?? null },
  ...{
    checked: run.checked,
    objects: run.objects,
    neverChecked: run.neverChecked,
    differences: run.differences,
  },
  log: logSize === null || logSound === null ? null : { size: logSize, sound: logSound },
});
