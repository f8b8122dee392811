import { Injectable } from '@nestjs/common';
import type { Principal } from '../../platform/access/principal.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { AuditTrail } from '../../platform/events/audit-trail.port.js';
import { PasswordHasher } from './password-hasher.js';
import { type Guess, SignInThrottle } from './sign-in-throttle.js';

export interface PasswordAttempt {
  readonly guess: Guess;
  /** Null when there is no such account; takes as long all the same. */
  readonly storedHash: string | null;
  readonly password: string;
  /** Whose audit log a refusal goes to; null when the tenant is unknown. */
  readonly principal: Principal | null;
}

/** Checks a password, slowly and not too often, and writes down refusals. */
@Injectable()
export class PasswordCheck {
  constructor(
    private readonly hasher: PasswordHasher,
    private readonly throttle: SignInThrottle,
    private readonly audit: AuditTrail,
  ) {}

  /** Throws SIGN_IN_REJECTED, RATE_LIMITED, BUSY. */
  async assertRight(attempt: PasswordAttempt): Promise<void> {
    await this.admit(attempt);
    if (!(await this.hasher.verify(attempt.storedHash, attempt.password)))
      return this.reject(attempt.principal, 'credentials');
    await this.throttle.succeeded(attempt.guess);
  }

  async reject(principal: Principal | null, reason: 'credentials' | 'deactivated'): Promise<never> {
    if (principal) await this.audit.recordRefusal(principal, 'signin.rejected', { reason });
    throw new DomainError('SIGN_IN_REJECTED');
  }

  private async admit({ guess, principal }: PasswordAttempt): Promise<void> {
    try {
      await this.throttle.admit(guess);
    } catch (refused) {
      if (principal && (await this.throttle.isNotable(guess)))
        await this.audit.recordRefusal(principal, 'signin.rejected', { reason: 'throttled' });
      throw refused;
    }
  }
}
