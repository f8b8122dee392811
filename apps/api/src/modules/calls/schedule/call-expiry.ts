import { Injectable } from '@nestjs/common';
import { LIMITS } from '@rinjo/contract';
import { jobPrincipal } from '../../../platform/access/principal.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { Clock } from '../../../platform/time/clock.js';
import { TenantLookup } from '../../tenancy/index.js';
import { Departures } from '../departures.js';
import { LiveCalls } from '../live-calls.js';

/** Ends planned calls whose time is long over and that nobody is in. */
@Injectable()
export class CallExpiry {
  constructor(
    private readonly lookup: TenantLookup,
    private readonly departures: Departures,
    private readonly live: LiveCalls,
    private readonly clock: Clock,
  ) {}

  async sweep(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - LIMITS.scheduleGraceS * 1000);
    for (const { tenantId, callId } of await this.lookup.callsPlannedUntil(before))
      await this.live.exclusive(callId, () =>
        this.departures.expire(jobPrincipal(tenantId, 'call-expiry'), callId).catch(passOver),
      );
  }
}

/** Another process was faster. */
function passOver(thrown: unknown): void {
  if (!(thrown instanceof DomainError && thrown.code === 'CALL_ENDED')) throw thrown;
}
