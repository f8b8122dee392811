import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import type { OperatorSessionId } from '@rinjo/contract';
import { Environment } from '../../config/environment.js';
import { actorId, type Principal } from '../access/principal.js';
import { type RateLimiter, RateLimits } from '../database/rate-limits.js';
import { DomainError } from '../errors/domain-error.js';
import { Allowances, type Lender, type Standing } from './allowances.js';

const WINDOW_S = 60;

/** What is limited, as the headers name it. */
type Policy = 'key' | 'provisioning' | 'session' | 'tenant';

interface Counted {
  readonly policy: Policy;
  readonly standing: Standing;
}

/**
 * Limits the requests of each key, each session and each tenant, in windows of a minute that all processes share, and says
 * so in the headers of draft-ietf-httpapi-ratelimit-headers.
 */
@Injectable()
export class RequestLimits {
  private readonly allowances: Readonly<Record<Policy, Allowances>>;
  private readonly limits: Readonly<Record<Policy, number>>;

  constructor(limits: RateLimits, environment: Environment) {
    this.limits = {
      key: environment.RATE_LIMIT_KEY,
      provisioning: environment.RATE_LIMIT_PROVISIONING,
      session: environment.RATE_LIMIT_SESSION,
      tenant: environment.RATE_LIMIT_TENANT,
    };
    const of = (policy: Policy): Allowances => {
      const points = this.limits[policy];
      const limiter = limits.limiter({ name: `requests_${policy}`, points, durationS: WINDOW_S });
      // By the clock that the table's windows go by: with another one, a window could be over before it begins.
      return new Allowances(lenderOf(limiter), points, Date.now);
    };
    this.allowances = {
      ...{ key: of('key'), provisioning: of('provisioning') },
      ...{ session: of('session'), tenant: of('tenant') },
    };
  }

  /** Counts a request before anything else is asked of it. Throws RATE_LIMITED, with the policy and `retryAfterS`. */
  async count(principal: Principal, response: Response): Promise<void> {
    const { tenantId, actor } = principal;
    const policy = policyOf(principal);
    const own = await this.take(policy, `${tenantId}:${proofId(actor)}`);
    // Who has used up their own share takes nothing of their tenant's.
    const counted = own.standing.allowed ? [own, await this.take('tenant', tenantId)] : [own];
    // Guests are not told how busy the tenant is.
    const told = actor.kind === 'guest' ? [own] : counted;
    response.setHeader('RateLimit-Policy', told.map((one) => this.policyField(one)).join(', '));
    response.setHeader('RateLimit', told.map(standingField).join(', '));
    const refused = counted.find(({ standing }) => !standing.allowed);
    if (refused)
      throw new DomainError('RATE_LIMITED', {
        policy: refused.policy,
        retryAfterS: refused.standing.resetS,
      });
  }

  /** The same of an operator's session, which is of no tenant. */
  async countOperator(sessionId: OperatorSessionId, response: Response): Promise<void> {
    const own = await this.take('session', `operator:${sessionId}`);
    response.setHeader('RateLimit-Policy', this.policyField(own));
    response.setHeader('RateLimit', standingField(own));
    if (!own.standing.allowed)
      throw new DomainError('RATE_LIMITED', { policy: own.policy, retryAfterS: own.standing.resetS });
  }

  private async take(policy: Policy, key: string): Promise<Counted> {
    return { policy, standing: await this.allowances[policy].take(key) };
  }

  private policyField({ policy }: Counted): string {
    return `"${policy}";q=${this.limits[policy]};w=${WINDOW_S}`;
  }
}

/** A directory that is connected for the first time sends thousands of people at once. */
function policyOf({ actor, permissions }: Principal): Policy {
  if (actor.kind !== 'key') return 'session';
  return permissions.has('provisioning:manage') ? 'provisioning' : 'key';
}

const standingField = ({ policy, standing }: Counted): string =>
  `"${policy}";r=${standing.remaining};t=${standing.resetS}`;

/** A person is counted for each session: an open tab elsewhere takes nothing away. */
const proofId = (actor: Principal['actor']): string =>
  actor.kind === 'user' ? actor.sessionId : (actorId(actor) ?? '');

const lenderOf = (limiter: RateLimiter): Lender => ({ borrow: (key, points) => limiter.borrow(key, points) });
