import { Injectable } from '@nestjs/common';
import { jobPrincipal, type Principal } from '../../../platform/access/principal.js';
import { causeOf, Logger } from '../../../platform/logging/logger.js';
import { Clock } from '../../../platform/time/clock.js';
import { RecurringWork } from '../../../platform/time/recurring-work.js';
import { TenantLookup } from '../../tenancy/index.js';
import { CheckpointArchive } from './checkpoint-archive.js';
import { LogDrills } from './drill/log-drills.js';
import { LogAlarms } from './log-alarms.js';
import { HEARTBEAT_MS, LogSealing } from './log-sealing.js';
import { LogAltered } from './log-tree.js';

const EVERY_MS = 60_000;

/** Signs the log of every tenant: each minute in which something was written, and each hour in which nothing was. */
@Injectable()
export class LogSealer extends RecurringWork {
  constructor(
    private readonly lookup: TenantLookup,
    private readonly sealing: LogSealing,
    private readonly archive: CheckpointArchive,
    private readonly drills: LogDrills,
    private readonly alarms: LogAlarms,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {
    super(clock, logger, { name: 'unsigned logs', everyMs: EVERY_MS });
  }

  /** The log of one tenant must not keep those of others from being signed. */
  protected override async round(): Promise<void> {
    const quietSince = new Date(this.clock.now().getTime() - HEARTBEAT_MS);
    for (const tenantId of await this.lookup.withUnsignedLog(quietSince))
      await this.seal(jobPrincipal(tenantId, 'audit-log')).catch((cause: unknown) =>
        this.logger.error('a log was not signed', { tenantId, ...causeOf(cause) }),
      );
  }

  private async seal(principal: Principal): Promise<void> {
    try {
      const newest = await this.sealing.seal(principal);
      if (await this.archive.keep(principal, newest)) await this.drills.ensure(principal);
    } catch (cause) {
      if (cause instanceof LogAltered) await this.alarms.altered(principal);
      throw cause;
    }
  }
}
