import { Injectable } from '@nestjs/common';
import { jobPrincipal } from '../../../platform/access/principal.js';
import { Logger } from '../../../platform/logging/logger.js';
import { Clock } from '../../../platform/time/clock.js';
import { RecurringWork } from '../../../platform/time/recurring-work.js';
import { TenantLookup } from '../../tenancy/index.js';
import { StreamSending } from './stream-sending.js';

/** security.md section 5 allows a minute. */
const EVERY_MS = 5_000;

/** Looks for logs with entries that a system elsewhere lacks: writers of entries do no more than write them. */
@Injectable()
export class StreamSweep extends RecurringWork {
  constructor(
    private readonly lookup: TenantLookup,
    private readonly sending: StreamSending,
    clock: Clock,
    logger: Logger,
  ) {
    super(clock, logger, { name: 'logs to be sent', everyMs: EVERY_MS });
  }

  protected override async round(): Promise<void> {
    for (const tenantId of await this.lookup.withUnsentLog())
      await this.sending.catchUp(jobPrincipal(tenantId, 'log-stream'));
  }
}
