import { Injectable } from '@nestjs/common';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { DataSource } from 'typeorm';
import { DomainError } from '../errors/domain-error.js';
import type { Loan } from '../limits/allowances.js';

export interface RateLimit {
  /** Prefix of its keys; constant per limit. */
  readonly name: string;
  readonly points: number;
  readonly durationS: number;
}

/** Counts what happens per key, in PostgreSQL: the same for every node. Keys begin with the tenant id or name an address. */
export class RateLimiter {
  constructor(private readonly limiter: RateLimiterPostgres) {}

  /**
   * Counts one more and answers how many there are in the window. Throws RATE_LIMITED beyond the limit, with
   * `retryAfterS`. `durationS` is the length of the window if this opens one.
   */
  async take(key: string, durationS?: number): Promise<number> {
    try {
      const options = durationS === undefined ? {} : { customDuration: durationS };
      const taken = await this.limiter.consume(key, 1, options);
      return taken.consumedPoints;
    } catch (thrown) {
      if (!(thrown instanceof RateLimiterRes)) throw thrown;
      const retryAfterS = Math.max(1, Math.ceil(thrown.msBeforeNext / 1000));
      throw new DomainError('RATE_LIMITED', { retryAfterS });
    }
  }

  /** Takes `points` of the window for the caller to give away; none when it has not that many left. */
  async borrow(key: string, points: number): Promise<Loan> {
    const taken = await this.limiter.consume(key, points).catch((thrown: unknown) => {
      if (thrown instanceof RateLimiterRes) return thrown;
      throw thrown;
    });
    const left = this.limiter.points - taken.consumedPoints;
    const until = Date.now() + taken.msBeforeNext;
    return left < 0 ? { granted: 0, left: 0, until } : { granted: points, left, until };
  }

  /** Throws RATE_LIMITED while the limit is reached; counts nothing. */
  async check(key: string): Promise<void> {
    const now = await this.limiter.get(key);
    if (now === null || now.consumedPoints < this.limiter.points) return;
    throw new DomainError('RATE_LIMITED', { retryAfterS: Math.max(1, Math.ceil(now.msBeforeNext / 1000)) });
  }

  /** Takes one back that turned out not to count. */
  async giveBack(key: string): Promise<void> {
    await this.limiter.reward(key, 1);
  }

  async forget(key: string): Promise<void> {
    await this.limiter.delete(key);
  }
}

/** Makes limiters on the table `rate_limit`. */
@Injectable()
export class RateLimits {
  constructor(private readonly dataSource: DataSource) {}

  limiter(limit: RateLimit): RateLimiter {
    return new RateLimiter(
      new RateLimiterPostgres({
        storeClient: this.dataSource,
        storeType: 'typeorm',
        tableName: 'rate_limit',
        tableCreated: true,
        keyPrefix: limit.name,
        points: limit.points,
        duration: limit.durationS,
      }),
    );
  }
}
