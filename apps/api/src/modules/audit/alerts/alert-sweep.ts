import { Injectable } from '@nestjs/common';
import { jobPrincipal } from '../../../platform/access/principal.js';
import { causeOf, Logger } from '../../../platform/logging/logger.js';
import { Clock } from '../../../platform/time/clock.js';
import { RecurringWork } from '../../../platform/time/recurring-work.js';
import { TenantLookup } from '../../tenancy/index.js';
import { AlertWatch } from './alert-watch.js';

const EVERY_MS = 20_000;

/** Several times a minute: every log with entries that were not looked through. Whoever writes entries does no more than that. */
@Injectable()
export class AlertSweep extends RecurringWork {
  constructor(
    private readonly lookup: TenantLookup,
    private readonly watch: AlertWatch,
    private readonly logger: Logger,
    clock: Clock,
  ) {
    super(clock, logger, { name: 'patterns in logs', everyMs: EVERY_MS });
  }

  /** The log of one tenant must not keep those of others from being looked through. */
  protected override async round(): Promise<void> {
    for (const tenantId of await this.lookup.withUnwatchedLog())
      await this.watch
        .look(jobPrincipal(tenantId, 'log-alerts'))
        .catch((cause: unknown) =>
          this.logger.error('a log was not looked through', { tenantId, ...causeOf(cause) }),
        );
  }
}
