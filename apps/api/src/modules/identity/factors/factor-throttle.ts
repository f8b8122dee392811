import { Injectable } from '@nestjs/common';
import type { UserId } from '@rinjo/contract';
import type { Principal } from '../../../platform/access/principal.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { SignInThrottle } from '../sign-in-throttle.js';

/** Slows down guessing codes as it is slowed down for passwords, whichever of several kinds of codes is guessed. */
@Injectable()
export class FactorThrottle {
  constructor(private readonly throttle: SignInThrottle) {}

  /** What `check` finds. Throws FACTOR_REJECTED when it finds nothing, RATE_LIMITED. */
  async attempt<T>(principal: Principal, userId: UserId, check: () => Promise<T | null>): Promise<T> {
    const address = principal.origin?.address ?? 'unknown';
    const guess = { tenant: principal.tenantId, account: `second factor of ${userId}`, address };
    await this.throttle.admit(guess);
    const found = await check();
    if (found === null) throw new DomainError('FACTOR_REJECTED');
    await this.throttle.succeeded(guess);
    return found;
  }
}
