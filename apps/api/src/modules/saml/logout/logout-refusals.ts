import { Injectable } from '@nestjs/common';
import type { ConnectionId } from '@rinjo/contract';
import type { Principal } from '../../../platform/access/principal.js';
import { type RateLimiter, RateLimits } from '../../../platform/database/rate-limits.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { AuditTrail } from '../../../platform/events/audit-trail.port.js';
import { LogoutRefused } from './logout-refused.js';

/** Writes down for the tenant's administrators why a logout message was refused; whoever sent it learns nothing. */
@Injectable()
export class LogoutRefusals {
  private readonly notes: RateLimiter;

  constructor(
    limits: RateLimits,
    private readonly audit: AuditTrail,
  ) {
    // Anybody can send garbage to an address that is public: a flood of it does not fill the log.
    this.notes = limits.limiter({ name: 'saml_logout_refusal', points: 60, durationS: 60 });
  }

  /** What is thrown instead. */
  async answerTo(principal: Principal, connectionId: ConnectionId, cause: unknown): Promise<unknown> {
    if (!(cause instanceof LogoutRefused)) return cause;
    const key = `${principal.tenantId}:${principal.origin?.address ?? ''}`;
    const isNotable = await this.notes.take(key).then(
      () => true,
      () => false,
    );
    if (isNotable)
      await this.audit.recordRefusal(principal, 'logout.rejected', { connectionId, reason: cause.refusal });
    return new DomainError('SAML_LOGOUT_REJECTED', {}, { cause });
  }
}
