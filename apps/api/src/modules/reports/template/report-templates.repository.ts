import { Injectable } from '@nestjs/common';
import { REPORT_TEMPLATE_DEFAULTS, type ReportTemplate, type ReportTemplateView } from '@rinjo/contract';
import type { Tx } from '../../../platform/database/tx.js';

export interface NewTemplate {
  readonly version: number;
  readonly template: ReportTemplate;
  readonly changedAt: Date;
}

@Injectable()
export class ReportTemplatesRepository {
  /** As the product comes, until somebody has changed it. */
  async current(tx: Tx): Promise<ReportTemplateView> {
    const [row] = await tx.query<ReportTemplateView>('select version, template from report_template');
    return row ?? { version: 0, template: REPORT_TEMPLATE_DEFAULTS };
  }

  /** False when somebody was faster. */
  async change(tx: Tx, by: string, { version, template, changedAt }: NewTemplate): Promise<boolean> {
    const values = [tx.principal.tenantId, version, JSON.stringify(template), by, changedAt];
    const rows =
      version === 1
        ? await tx.query(
            `insert into report_template (tenant_id, version, template, changed_by, changed_at)
             values ($1, $2, $3, $4, $5) on conflict do nothing returning version`,
            values,
          )
        : await tx.query(
            `update report_template set version = $2, template = $3, changed_by = $4, changed_at = $5
             where tenant_id = $1 and version = $2 - 1 returning version`,
            values,
          );
    return rows.length > 0;
  }
}
