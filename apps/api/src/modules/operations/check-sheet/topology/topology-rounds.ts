import { Injectable } from '@nestjs/common';
import { Logger } from '../../../../platform/logging/logger.js';
import { Clock } from '../../../../platform/time/clock.js';
import { RecurringWork } from '../../../../platform/time/recurring-work.js';
import { TopologySamples } from './topology-samples.js';

const EVERY_MS = 3_600_000;

/** Looks at the topology each hour. */
@Injectable()
export class TopologyRounds extends RecurringWork {
  constructor(
    private readonly samples: TopologySamples,
    clock: Clock,
    logger: Logger,
  ) {
    super(clock, logger, { name: 'topology', everyMs: EVERY_MS });
  }

  protected override round(): Promise<void> {
    return this.samples.add();
  }
}
