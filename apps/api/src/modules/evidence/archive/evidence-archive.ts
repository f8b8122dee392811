import { Injectable } from '@nestjs/common';
import { type EvidenceArchiveQuery, type EvidenceView, LIMITS } from '@rinjo/contract';
import type { Principal } from '../../../platform/access/principal.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { AuditTrail } from '../../../platform/events/audit-trail.port.js';
import { EvidenceItems } from '../kept/evidence-items.js';
import { EvidenceStore } from '../kept/evidence-store.js';
import { archiveOf, type OpenedArchive } from './archive-of.js';

/** Several items as one ZIP. */
@Injectable()
export class EvidenceArchive {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly items: EvidenceItems,
    private readonly store: EvidenceStore,
    private readonly audit: AuditTrail,
  ) {}

  /** Throws NOT_FOUND for an item or a call that the caller does not see, ARCHIVE_LIMIT for more than fits. */
  async open(principal: Principal, query: EvidenceArchiveQuery): Promise<OpenedArchive> {
    const items = await this.itemsOf(principal, query);
    const archive = archiveOf(items, async (id) => (await this.store.open(principal, id)).content());
    await this.tenantDb.run(principal, (tx) =>
      this.audit.record(tx, 'evidence.archived', { callId: query.callId ?? null, items: archive.items }),
    );
    return archive;
  }

  private async itemsOf(
    principal: Principal,
    { callId, ids }: EvidenceArchiveQuery,
  ): Promise<readonly EvidenceView[]> {
    if (ids) {
      const items: EvidenceView[] = [];
      for (const id of ids) items.push(await this.items.read(principal, id));
      return items;
    }
    if (!callId) throw new DomainError('VALIDATION', { fields: ['ids:isDefined'] });
    const items: EvidenceView[] = [];
    for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
      const page = await this.items.list(principal, {
        callId,
        limit: LIMITS.pageSizeMax,
        ...(cursor && { cursor }),
      });
      items.push(...page.items);
      if (items.length > LIMITS.archiveItems)
        throw new DomainError('ARCHIVE_LIMIT', { max: LIMITS.archiveItems });
      cursor = page.nextCursor ?? undefined;
    }
    return items.toReversed(); // as they came
  }
}
