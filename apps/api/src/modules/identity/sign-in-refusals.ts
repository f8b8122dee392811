import { Injectable } from '@nestjs/common';
import type { SignInMethod, SignInRefusal, UserId } from '@rinjo/contract';
import type { Principal } from '../../platform/access/principal.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { AuditTrail } from '../../platform/events/audit-trail.port.js';

export interface RefusedSignIn {
  readonly reason: SignInRefusal;
  readonly method: SignInMethod;
  /** Who was meant; null when nobody of the tenant is. */
  readonly userId: UserId | null;
}

/** Writes down why somebody was not let in: a reason for the administrator, none for whoever tried. */
@Injectable()
export class SignInRefusals {
  constructor(private readonly audit: AuditTrail) {}

  record(principal: Principal, { reason, method, userId }: RefusedSignIn): Promise<void> {
    const userAgent = principal.origin?.userAgent ?? '';
    return this.audit.recordRefusal(principal, 'signin.rejected', {
      ...{ reason, method, userAgent },
      ...(userId !== null && { userId }),
    });
  }

  /** Throws SIGN_IN_REJECTED, after an entry in the log of the tenant; null when there is no such tenant. */
  async refuse(principal: Principal | null, refused: RefusedSignIn): Promise<never> {
    if (principal) await this.record(principal, refused);
    throw new DomainError('SIGN_IN_REJECTED');
  }
}
