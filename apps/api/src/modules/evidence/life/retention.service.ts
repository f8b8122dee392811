import { Injectable } from '@nestjs/common';
import {
  LIMITS,
  type RetentionPreview,
  type RetentionPreviewQuery,
  type RetentionRuleId,
  type RetentionView,
  type SiteId,
} from '@rinjo/contract';
import { accountOf, type Principal } from '../../../platform/access/principal.js';
import { Ids } from '../../../platform/crypto/ids.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import type { Tx } from '../../../platform/database/tx.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { AuditTrail } from '../../../platform/events/audit-trail.port.js';
import { Clock } from '../../../platform/time/clock.js';
import { EvidenceUpkeep } from './evidence-upkeep.js';
import { RetentionRepository } from './retention.repository.js';

const DAY_MS = 86_400_000;

/** How long things are kept: a rule of the tenant, and of single sites, which counts there instead. */
@Injectable()
export class Retention {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly repository: RetentionRepository,
    private readonly upkeep: EvidenceUpkeep,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  read(principal: Principal): Promise<RetentionView> {
    return this.tenantDb.run(principal, (tx) => this.view(tx));
  }

  /** What a rule would put into the trash within a day, were it set. Throws NOT_FOUND for another's site. */
  preview(principal: Principal, { siteId: of, keepDays }: RetentionPreviewQuery): Promise<RetentionPreview> {
    const siteId = of ?? null;
    return this.tenantDb.run(principal, async (tx) => {
      if (!(await this.repository.exist(tx, { siteId, callId: null, evidenceId: null })))
        throw new DomainError('NOT_FOUND');
      return this.repository.preview(tx, siteId, new Date(this.clock.now().getTime() - keepDays * DAY_MS));
    });
  }

  /** Null days keep for ever. Counts within a day, for what is there already too. Throws NOT_FOUND for another's site. */
  set(principal: Principal, siteId: SiteId | null, keepDays: number | null): Promise<RetentionView> {
    const changedBy = accountOf(principal);
    return this.tenantDb.run(principal, async (tx) => {
      if (!(await this.repository.exist(tx, { siteId, callId: null, evidenceId: null })))
        throw new DomainError('NOT_FOUND');
      const changedAt = this.clock.now();
      const id = this.ids.next<RetentionRuleId>();
      await this.repository.set(tx, { id, siteId, keepDays, changedBy, changedAt });
      await this.audit.record(tx, 'evidence.retention_changed', { siteId, keepDays });
      await this.upkeep.ensure(tx);
      return this.view(tx);
    });
  }

  /** The tenant's rule counts there again. Throws NOT_FOUND for a site without a rule. */
  unset(principal: Principal, siteId: SiteId): Promise<RetentionView> {
    return this.tenantDb.run(principal, async (tx) => {
      if (!(await this.repository.unset(tx, siteId))) throw new DomainError('NOT_FOUND');
      await this.audit.record(tx, 'evidence.retention_unset', { siteId });
      return this.view(tx);
    });
  }

  private async view(tx: Tx): Promise<RetentionView> {
    return { ...(await this.repository.view(tx)), trashDays: LIMITS.evidenceTrashDays };
  }
}
