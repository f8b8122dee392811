import { Injectable } from '@nestjs/common';
import type { UserId } from '@rinjo/contract';
import type { Principal } from '../../platform/access/principal.js';
import { PasswordHasher } from './password-hasher.js';
import { SignInRefusals } from './sign-in-refusals.js';
import { type Guess, SignInThrottle } from './sign-in-throttle.js';

export interface PasswordAttempt {
  readonly guess: Guess;
  /** Null when there is no such account. */
  readonly userId: UserId | null;
  /** Null when there is no such account, or none with a password; takes as long all the same. */
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
    private readonly refusals: SignInRefusals,
  ) {}

  /** Throws SIGN_IN_REJECTED, RATE_LIMITED, BUSY. */
  async assertRight(attempt: PasswordAttempt): Promise<void> {
    await this.admit(attempt);
    if (!(await this.hasher.verify(attempt.storedHash, attempt.password)))
      return this.refusals.refuse(attempt.principal, refused('credentials', attempt));
    await this.throttle.succeeded(attempt.guess);
  }

  private async admit(attempt: PasswordAttempt): Promise<void> {
    const { guess, principal } = attempt;
    try {
      await this.throttle.admit(guess);
    } catch (cause) {
      if (principal && (await this.throttle.isNotable(guess)))
        await this.refusals.record(principal, refused('throttled', attempt));
      throw cause;
    }
  }
}

const refused = (reason: 'credentials' | 'throttled', { userId }: PasswordAttempt) =>
  ({ reason, method: 'password', userId }) as const;
