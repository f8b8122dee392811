import { Injectable } from '@nestjs/common';
import type { ChangeReportTemplate, ReportTemplate, ReportTemplateView } from '@rinjo/contract';
import { accountOf, type Principal } from '../../../platform/access/principal.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { AuditTrail } from '../../../platform/events/audit-trail.port.js';
import { Clock } from '../../../platform/time/clock.js';
import { TenantsRepository } from '../../tenancy/index.js';
import { reportPdf } from '../document/report-document.js';
import { ReportLogoRepository } from './report-logo.repository.js';
import { ReportTemplatesRepository } from './report-templates.repository.js';
import { sampleCall, samplePrint } from './sample-call.js';

/** How an organization wants its reports. */
@Injectable()
export class ReportTemplates {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly repository: ReportTemplatesRepository,
    private readonly tenants: TenantsRepository,
    private readonly logos: ReportLogoRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  read(principal: Principal): Promise<ReportTemplateView> {
    return this.tenantDb.run(principal, (tx) => this.repository.current(tx));
  }

  /** Throws VALIDATION for a section that comes twice; SETTINGS_CHANGED when somebody else has changed it meanwhile. */
  change(principal: Principal, { version, template }: ChangeReportTemplate): Promise<ReportTemplateView> {
    const wanted = checked(template);
    return this.tenantDb.run(principal, async (tx) => {
      const next = { version: version + 1, template: wanted, changedAt: this.clock.now() };
      if (!(await this.repository.change(tx, accountOf(principal), next))) {
        const { version: now } = await this.repository.current(tx);
        throw new DomainError('SETTINGS_CHANGED', { version: now });
      }
      await this.audit.record(tx, 'report.template_changed', { version: next.version });
      return { version: next.version, template: wanted };
    });
  }

  /** A report of a call that nobody held. Throws VALIDATION as `change` does. */
  async preview(principal: Principal, template: ReportTemplate): Promise<Buffer> {
    const wanted = checked(template);
    const { name, logo } = await this.tenantDb.run(principal, async (tx) => ({
      name: (await this.tenants.own(tx)).name,
      logo: await this.logos.current(tx),
    }));
    const sample = { ...sampleCall(wanted.language, name), logo: logo?.jpeg ?? null };
    const pieces: Buffer[] = [];
    for await (const piece of reportPdf(sample, wanted, samplePrint)) pieces.push(piece);
    return Buffer.concat(pieces);
  }
}

/** Its known fields alone. */
function checked(template: ReportTemplate): ReportTemplate {
  const sections = template.sections.map(({ section, heading }) => ({ section, heading }));
  if (new Set(sections.map(({ section }) => section)).size < sections.length)
    throw new DomainError('VALIDATION', { fields: ['template.sections:arrayUnique'] });
  const { language, timeZone, title, cover, footer, photosPerPage, comments } = template;
  return { language, timeZone, title, cover, footer, photosPerPage, comments, sections };
}
