import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type RateLimiter, RateLimits } from '../../platform/database/rate-limits.js';

const HOUR_S = 3600;
const DAY_S = 24 * HOUR_S;

/** Failures from which on one address waits: 1 s, 2 s, 4 s … up to 15 min. */
const FREE_FAILURES = 4;
const LONGEST_WAIT_S = 900;
/** NIST SP 800-63B-4: at most 100 consecutive failures per account; after them one guess an hour. */
const ACCOUNT_FAILURES = 100;
/** Failures of one address over all accounts, e.g. one password tried on many. Offices share an address. */
const ADDRESS_FAILURES = 200;
const ENDLESS = 1_000_000;

export interface Guess {
  /** Tenant id, or the unknown name that was given. */
  readonly tenant: string;
  readonly account: string;
  readonly address: string;
}

/** Slows down guessing, alike for accounts that exist and accounts that do not. Counts in PostgreSQL, for all nodes. */
@Injectable()
export class SignInThrottle {
  private readonly failures: RateLimiter;
  private readonly wait: RateLimiter;
  private readonly accountFailures: RateLimiter;
  private readonly accountWait: RateLimiter;
  private readonly addressFailures: RateLimiter;
  private readonly notes: RateLimiter;

  constructor(limits: RateLimits) {
    this.failures = limits.limiter({ name: 'signin', points: ENDLESS, durationS: DAY_S });
    this.wait = limits.limiter({ name: 'signin_wait', points: 1, durationS: LONGEST_WAIT_S });
    this.accountFailures = limits.limiter({ name: 'signin_account', points: ENDLESS, durationS: 30 * DAY_S });
    this.accountWait = limits.limiter({ name: 'signin_account_wait', points: 1, durationS: HOUR_S });
    this.addressFailures = limits.limiter({
      name: 'signin_address',
      points: ADDRESS_FAILURES,
      durationS: 900,
    });
    this.notes = limits.limiter({ name: 'signin_note', points: 1, durationS: 60 });
  }

  /**
   * Counts a guess before it is checked, so that parallel ones cannot slip through. Throws RATE_LIMITED. Whoever turns
   * out to be right says so to `succeeded`.
   */
  async admit(guess: Guess): Promise<void> {
    const { account, both } = keysOf(guess);
    await this.addressFailures.take(guess.address);
    const guesses = await this.failures.take(both);
    if (guesses > FREE_FAILURES) {
      const waitS = Math.min(2 ** Math.min(guesses - FREE_FAILURES - 1, 12), LONGEST_WAIT_S);
      await this.claim(this.wait, both, waitS, [this.failures, both]);
    }
    const all = await this.accountFailures.take(account);
    if (all > ACCOUNT_FAILURES)
      await this.claim(this.accountWait, account, HOUR_S, [this.accountFailures, account]);
  }

  async succeeded(guess: Guess): Promise<void> {
    const { both } = keysOf(guess);
    await this.addressFailures.giveBack(guess.address);
    await Promise.all([this.failures.forget(both), this.wait.forget(both)]);
    await this.forgive(guess);
  }

  /** Forgets the failures of an account, e.g. because an admin set a new password. */
  async forgive(guess: Pick<Guess, 'tenant' | 'account'>): Promise<void> {
    const account = accountKey(guess);
    await Promise.all([this.accountFailures.forget(account), this.accountWait.forget(account)]);
  }

  /** Whether a throttled guess is to be written down: once a minute per account and address, so that floods do not fill the log. */
  async isNotable(guess: Guess): Promise<boolean> {
    return this.notes.take(keysOf(guess).both).then(
      () => true,
      () => false,
    );
  }

  /** One guess per wait: the first to claim it opens the next one. A guess that was sent away does not count as one. */
  private async claim(
    wait: RateLimiter,
    key: string,
    waitS: number,
    [counter, counted]: readonly [RateLimiter, string],
  ): Promise<void> {
    try {
      await wait.take(key, waitS);
    } catch (refused) {
      await counter.giveBack(counted);
      throw refused;
    }
  }
}

/** Names are hashed: the table of limits holds no e-mail address. */
function accountKey(guess: Pick<Guess, 'tenant' | 'account'>): string {
  return `${guess.tenant}:${createHash('sha256').update(guess.account).digest('base64url')}`;
}

function keysOf(guess: Guess): { readonly account: string; readonly both: string } {
  const account = accountKey(guess);
  return { account, both: `${account}:${guess.address}` };
}
