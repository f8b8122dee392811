import { Injectable } from '@nestjs/common';
import type { CallId, MakeReport, Page, ReportId, ReportView } from '@rinjo/contract';
import { accountOf, type Principal } from '../../platform/access/principal.js';
import { Ids } from '../../platform/crypto/ids.js';
import { TenantDb } from '../../platform/database/tenant-db.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { AuditTrail } from '../../platform/events/audit-trail.port.js';
import { JobQueue } from '../../platform/jobs/job-queue.js';
import { Clock } from '../../platform/time/clock.js';
import { CallAccess } from '../calls/index.js';
import { requireFeature, TenantsRepository } from '../tenancy/index.js';
import { type ReportRow, ReportsRepository } from './reports.repository.js';
import { ReportTemplatesRepository } from './template/report-templates.repository.js';

/** Reports of calls: asked for here, made by a job. */
@Injectable()
export class CallReports {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly access: CallAccess,
    private readonly tenants: TenantsRepository,
    private readonly repository: ReportsRepository,
    private readonly templates: ReportTemplatesRepository,
    private readonly queue: JobQueue,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** One that is being made in the same language is answered as it is. Throws NOT_FOUND, FEATURE_OFF. */
  request(principal: Principal, callId: CallId, input: MakeReport): Promise<ReportView> {
    return this.tenantDb.run(principal, async (tx) => {
      await this.access.require(tx, principal, callId);
      requireFeature(await this.tenants.features(tx), 'reports');
      const language = input.language ?? (await this.templates.current(tx)).template.language;
      const coming = await this.repository.coming(tx, callId, language);
      if (coming) return viewOf(coming);
      const id = this.ids.next<ReportId>();
      const byUserId = accountOf(principal);
      await this.repository.insert(tx, { id, callId, language, byUserId, createdAt: this.clock.now() });
      await this.audit.record(tx, 'report.requested', { reportId: id, callId });
      await this.queue.add(tx, 'report.make', { reportId: id }, { dedupeKey: id });
      const row = await this.repository.find(tx, id);
      if (!row) throw new DomainError('INTERNAL');
      return viewOf(row);
    });
  }

  /** The newest first. Throws NOT_FOUND. */
  ofCall(principal: Principal, callId: CallId): Promise<Page<ReportView>> {
    return this.tenantDb.run(principal, async (tx) => {
      await this.access.require(tx, principal, callId);
      return { items: (await this.repository.ofCall(tx, callId)).map(viewOf), nextCursor: null };
    });
  }
}

function viewOf(row: ReportRow): ReportView {
  const { id, callId, state, language, percent, evidenceId, reason, byName, createdAt } = row;
  return {
    ...{ id, callId, state, language, percent, evidenceId, reason, byName },
    createdAt: createdAt.toISOString(),
  };
}
