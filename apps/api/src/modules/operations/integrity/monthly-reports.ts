import { Injectable } from '@nestjs/common';
import type { IntegrityReportId } from '@rinjo/contract';
import { Environment } from '../../../config/environment.js';
import { RELEASE } from '../../../config/release.js';
import type { Principal } from '../../../platform/access/principal.js';
import { Ids } from '../../../platform/crypto/ids.js';
import { TenantSigner } from '../../../platform/crypto/tenant-signer.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import { AuditTrail } from '../../../platform/events/audit-trail.port.js';
import { Clock } from '../../../platform/time/clock.js';
import { monthBefore } from './month-before.js';
import { IntegrityRepository } from './integrity.repository.js';
import { integrityDocument } from './integrity-document.js';

const PURPOSE = 'integrity report';

/** Each month, for each tenant: what the runs of the month before have found, signed under the tenant's key. */
@Injectable()
export class MonthlyReports {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly repository: IntegrityRepository,
    private readonly signer: TenantSigner,
    private readonly environment: Environment,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Does nothing while there is one of the month before, or no run in it. */
  async add(principal: Principal): Promise<void> {
    const madeAt = this.clock.now();
    const month = monthBefore(madeAt);
    const [newest, runs] = await this.tenantDb.run(principal, async (tx) => [
      (await this.repository.reports(tx, 1))[0],
      await this.repository.runsIn(tx, month.from, month.to),
    ]);
    if (newest?.month === month.day || runs.length === 0) return;
    const installation = new URL(this.environment.PUBLIC_URL).origin;
    const { tenantId } = principal;
    const document = integrityDocument({ tenantId, installation, release: RELEASE, madeAt, month, runs });
    const sign = await this.signer.of(tenantId, PURPOSE);
    await this.tenantDb.run(principal, async (tx) => {
      const id = this.ids.next<IntegrityReportId>();
      const made = { id, month: month.day, madeAt, document, ...sign(document) };
      if (!(await this.repository.insertReport(tx, made))) return;
      await this.audit.record(tx, 'integrity.reported', {
        integrityReportId: id,
        month: month.day.slice(0, 7),
      });
    });
  }
}
