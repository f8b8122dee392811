import { Injectable } from '@nestjs/common';
import type { CallId, GuestLinkId, MailOutcome } from '@rinjo/contract';
import { LIMITS } from '@rinjo/contract';
import type { Principal } from '../../../platform/access/principal.js';
import { type RateLimiter, RateLimits } from '../../../platform/database/rate-limits.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import { AuditTrail } from '../../../platform/events/audit-trail.port.js';
import { causeOf, Logger } from '../../../platform/logging/logger.js';
import { Mailer } from '../../../platform/mail/mailer.port.js';
import type { Letter } from '../../identity/index.js';
import { maskedAddress } from './masked-address.js';

/** Sends guest links by mail, so many an hour and tenant. */
@Injectable()
export class GuestMailing {
  private readonly sent: RateLimiter;

  constructor(
    limits: RateLimits,
    private readonly mailer: Mailer,
    private readonly tenantDb: TenantDb,
    private readonly audit: AuditTrail,
    private readonly logger: Logger,
  ) {
    this.sent = limits.limiter({ name: 'guest-mail', points: LIMITS.guestMailsPerHour, durationS: 3600 });
  }

  /** Counts one letter. Throws RATE_LIMITED. */
  async take({ tenantId }: Principal): Promise<void> {
    if (this.mailer.sends) await this.sent.take(tenantId);
  }

  /** Never throws: the link that the letter is about exists already. */
  async send(
    principal: Principal,
    link: { readonly callId: CallId; readonly guestLinkId: GuestLinkId },
    to: string,
    letter: Letter,
  ): Promise<MailOutcome> {
    if (!this.mailer.sends) return 'off';
    const outcome = await this.mailer.send({ to, ...letter }).then(
      () => 'sent' as const,
      (cause: unknown) => {
        // The answers of mail servers name the receiver: only their code is kept.
        this.logger.warn('A guest link could not be mailed', codesOf(cause));
        return 'failed' as const;
      },
    );
    const entry = { ...link, to: maskedAddress(to), outcome };
    await this.tenantDb
      .run(principal, (tx) => this.audit.record(tx, 'call.guest_link_mailed', entry))
      .catch((cause: unknown) => {
        this.logger.error('A mailed guest link is missing in the audit log', causeOf(cause));
      });
    return outcome;
  }
}

/** Of nodemailer's errors: its own code and the SMTP reply's. */
function codesOf(cause: unknown): { readonly code?: string; readonly reply?: number } {
  if (!(cause instanceof Error)) return {};
  return {
    ...('code' in cause && typeof cause.code === 'string' && { code: cause.code }),
    ...('responseCode' in cause && typeof cause.responseCode === 'number' && { reply: cause.responseCode }),
  };
}
