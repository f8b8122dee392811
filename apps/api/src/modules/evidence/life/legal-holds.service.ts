import { Injectable } from '@nestjs/common';
import type {
  CallId,
  HeldView,
  LegalHoldId,
  LegalHoldView,
  LiftLegalHold,
  Page,
  PageQuery,
  PlaceLegalHold,
  SiteId,
} from '@rinjo/contract';
import { accountOf, type Principal } from '../../../platform/access/principal.js';
import { Ids } from '../../../platform/crypto/ids.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { AuditTrail } from '../../../platform/events/audit-trail.port.js';
import { decodeCursor, toPage } from '../../../platform/http/cursor.js';
import { pageSize } from '../../../platform/http/page-query.dto.js';
import { Clock } from '../../../platform/time/clock.js';
import { TenantsRepository } from '../../tenancy/index.js';
import { EvidenceAccess } from '../kept/evidence-access.js';
import { RetentionRepository } from './retention.repository.js';

const LIST = 'legal-holds';

/** Keeps from deletion what may be needed as proof, whatever the rules and the trash say. */
@Injectable()
export class LegalHolds {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly tenants: TenantsRepository,
    private readonly access: EvidenceAccess,
    private readonly repository: RetentionRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  list(principal: Principal, query: PageQuery): Promise<Page<LegalHoldView>> {
    const limit = pageSize(query);
    const position = query.cursor === undefined ? null : decodeCursor(LIST, query.cursor, 2);
    const [at, id] = position ?? [];
    const before = at !== undefined && id !== undefined ? ([at, id] as const) : null;
    return this.tenantDb.run(principal, async (tx) => {
      const rows = await this.repository.holds(tx, before, limit + 1);
      return toPage(
        LIST,
        rows,
        limit,
        (row) => row,
        (row) => [row.placedAt, row.id],
      );
    });
  }

  /** On one item, on a call, on a site, or on everything. Throws VALIDATION for more than one of them, NOT_FOUND. */
  place(principal: Principal, input: PlaceLegalHold): Promise<LegalHoldView> {
    const placedBy = accountOf(principal);
    const { siteId = null, callId = null, evidenceId = null, reason } = input;
    if ([siteId, callId, evidenceId].filter((of) => of !== null).length > 1)
      throw new DomainError('VALIDATION', { fields: ['siteId:isAlone'] });
    return this.tenantDb.run(principal, async (tx) => {
      await this.tenants.lock(tx); // see EvidenceErasure
      const scope = { siteId, callId, evidenceId };
      if (!(await this.repository.exist(tx, scope))) throw new DomainError('NOT_FOUND');
      const id = this.ids.next<LegalHoldId>();
      const hold = { id, ...scope, reason, placedBy, placedAt: this.clock.now() };
      const view = await this.repository.place(tx, hold);
      if (!view) throw new DomainError('INTERNAL');
      await this.audit.record(tx, 'legal_hold.placed', { legalHoldId: id, ...scope, reason });
      return view;
    });
  }

  /** Throws NOT_FOUND. */
  lift(principal: Principal, id: LegalHoldId, { reason }: LiftLegalHold): Promise<void> {
    return this.tenantDb.run(principal, async (tx) => {
      const scope = await this.repository.lift(tx, id);
      if (!scope) throw new DomainError('NOT_FOUND');
      await this.audit.record(tx, 'legal_hold.lifted', { legalHoldId: id, ...scope, reason });
    });
  }

  /** Throws NOT_FOUND for a call that the caller does not see. */
  ofCall(principal: Principal, callId: CallId): Promise<HeldView> {
    return this.tenantDb.run(principal, async (tx) => {
      await this.access.require(tx, principal, callId);
      return { held: await this.repository.isHeld(tx, { callId, siteId: null }) };
    });
  }

  /** Throws NOT_FOUND. */
  ofSite(principal: Principal, siteId: SiteId): Promise<HeldView> {
    return this.tenantDb.run(principal, async (tx) => {
      if (!(await this.repository.exist(tx, { siteId, callId: null, evidenceId: null })))
        throw new DomainError('NOT_FOUND');
      return { held: await this.repository.isHeld(tx, { callId: null, siteId }) };
    });
  }
}
