import { Injectable } from '@nestjs/common';
import { isAllowed } from '../../../platform/access/addresses.js';
import { actorId, type Principal } from '../../../platform/access/principal.js';
import { type RateLimiter, RateLimits } from '../../../platform/database/rate-limits.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { AuditTrail } from '../../../platform/events/audit-trail.port.js';

/** A refusal is written down at most this often for each caller and address. */
const NOTE_S = 60;

/** Sends away whoever comes from outside the tenant's addresses. The log says who and from where. */
@Injectable()
export class AddressRefusals {
  private readonly notes: RateLimiter;

  constructor(
    private readonly audit: AuditTrail,
    limits: RateLimits,
  ) {
    this.notes = limits.limiter({ name: 'address_note', points: 1, durationS: NOTE_S });
  }

  /** Throws ADDRESS_NOT_ALLOWED. Not to be called inside `TenantDb.run`. The product's own checks come from nowhere and pass. */
  async check(principal: Principal, ranges: readonly string[]): Promise<void> {
    const { origin, tenantId, actor } = principal;
    if (!origin || isAllowed(origin.address, ranges)) return;
    const notable = await this.notes.take(`${tenantId}:${actorId(actor) ?? ''}:${origin.address}`).then(
      () => true,
      () => false,
    );
    if (notable) await this.audit.recordRefusal(principal, 'access.denied', { what: 'address' });
    throw new DomainError('ADDRESS_NOT_ALLOWED');
  }
}
