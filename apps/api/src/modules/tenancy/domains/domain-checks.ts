import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { DomainFailure, DomainId, DomainView } from '@rinjo/contract';
import { jobPrincipal, type Principal } from '../../../platform/access/principal.js';
import { type RateLimiter, RateLimits } from '../../../platform/database/rate-limits.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import type { Tx } from '../../../platform/database/tx.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { AuditTrail } from '../../../platform/events/audit-trail.port.js';
import { Sweep } from '../../../platform/time/sweep.js';
import { Logger } from '../../../platform/logging/logger.js';
import { Clock } from '../../../platform/time/clock.js';
import { TenantLookup } from '../tenant-lookup.js';
import { afterCheck, lostAt, nextCheck, type Sight, sightOf, stateOf } from './domain-check.js';
import { DomainNotices } from './domain-notices.js';
import { domainView } from './domain-view.js';
import type { DomainEntity } from './domain.entity.js';
import { DomainsRepository, isViolated } from './domains.repository.js';
import { TxtRecords } from './txt-records.port.js';

/** Looks that one tenant may ask for. */
const PER_MINUTE = 20;
const EVERY_MS = 300_000;

/** Looks into the zones of domains: when an administrator asks, and again by itself. */
@Injectable()
export class DomainChecks implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly asked: RateLimiter;
  private readonly rounds: Sweep;

  constructor(
    limits: RateLimits,
    private readonly tenantDb: TenantDb,
    private readonly lookup: TenantLookup,
    private readonly domains: DomainsRepository,
    private readonly records: TxtRecords,
    private readonly audit: AuditTrail,
    private readonly notices: DomainNotices,
    private readonly clock: Clock,
    logger: Logger,
  ) {
    this.asked = limits.limiter({ name: 'domain_check', points: PER_MINUTE, durationS: 60 });
    const round = (): Promise<void> => this.checkDue();
    this.rounds = new Sweep(clock, logger, { name: 'domains', everyMs: EVERY_MS, round });
  }

  /** Looks now. What was found is in the answer, also when it is not what was hoped for. Throws NOT_FOUND, RATE_LIMITED. */
  async ask(principal: Principal, id: DomainId): Promise<DomainView> {
    await this.asked.take(principal.tenantId);
    return this.check(principal, id);
  }

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.rounds.stop();
  }

  /** Looks at everything that is due, of all tenants. */
  sweep(): Promise<void> {
    return this.rounds.now();
  }

  private async checkDue(): Promise<void> {
    for (const { tenantId, id } of await this.lookup.domainsDue(this.clock.now()))
      await this.check(jobPrincipal(tenantId, 'domain-check'), id).catch(passOverRemoved);
  }

  private async check(principal: Principal, id: DomainId): Promise<DomainView> {
    const domain = await this.tenantDb.run(principal, (tx) => this.domains.find(tx, id));
    if (!domain) throw new DomainError('NOT_FOUND');
    const sight = await this.look(domain);
    try {
      return await this.tenantDb.run(principal, (tx) => this.note(tx, id, sight));
    } catch (cause) {
      if (!isViolated(cause, 'tenant_domain_verified')) throw cause;
      // Who asks answers for the zone, so that much is theirs to know; not, who has it.
      return this.tenantDb.run(principal, (tx) => this.noteTaken(tx, id));
    }
  }

  private async look({ domain, token }: DomainEntity): Promise<Sight> {
    try {
      return sightOf(await this.records.at(domain), token);
    } catch {
      return 'dns_failure';
    }
  }

  private async note(tx: Tx, id: DomainId, sight: Sight): Promise<DomainView> {
    const before = await this.locked(tx, id);
    const now = this.clock.now();
    const after = afterCheck(before, sight, now);
    const verifiedDomain = after.verifiedAt ? before.domain : null;
    await this.domains.change(tx, id, {
      ...after,
      verifiedDomain,
      lastCheckedAt: now,
      nextCheckAt: nextCheck(after, before.createdAt, now),
    });
    const details = { domainId: id, domain: before.domain };
    if (stateOf(before) === 'pending' && verifiedDomain)
      await this.audit.record(tx, 'domain.verified', details);
    if (stateOf(before) !== 'pending' && !verifiedDomain) {
      await this.audit.record(tx, 'domain.lost', details);
      await this.notices.tell(tx, before, { kind: 'lost' });
    }
    const lost = lostAt(after);
    if (stateOf(before) === 'verified' && lost && after.failure)
      await this.notices.tell(tx, before, { kind: 'failing', failure: after.failure, lostAt: lost });
    return domainView(await this.locked(tx, id));
  }

  private async noteTaken(tx: Tx, id: DomainId): Promise<DomainView> {
    const domain = await this.locked(tx, id);
    const [now, failure] = [this.clock.now(), 'taken' satisfies DomainFailure as DomainFailure];
    const nextCheckAt = nextCheck(domain, domain.createdAt, now);
    await this.domains.change(tx, id, { failure, lastCheckedAt: now, nextCheckAt });
    return domainView(await this.locked(tx, id));
  }

  private async locked(tx: Tx, id: DomainId): Promise<DomainEntity> {
    const domain = await this.domains.lock(tx, id);
    if (!domain) throw new DomainError('NOT_FOUND');
    return domain;
  }
}

/** Somebody has removed it meanwhile. */
function passOverRemoved(thrown: unknown): void {
  if (!(thrown instanceof DomainError && thrown.code === 'NOT_FOUND')) throw thrown;
}
