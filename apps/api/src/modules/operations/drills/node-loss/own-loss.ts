import { Injectable } from '@nestjs/common';
import { Logger } from '../../../../platform/logging/logger.js';
import { Clock } from '../../../../platform/time/clock.js';
import { RecurringWork } from '../../../../platform/time/recurring-work.js';
import { DrillWork } from '../drill-work.js';
import { NodeLossAsks } from './node-loss-asks.js';
import { NodeLossConditions } from './node-loss-conditions.js';

const LOOK_MS = 2_000;

/**
 * The end of this very process, when another node asks for it: by SIGKILL, so that nothing is said to anybody and nothing is put away. It
 * proves itself first that no customer is in a call here, and that it is not at a drill of its own.
 */
@Injectable()
export class OwnLoss extends RecurringWork {
  constructor(
    private readonly asks: NodeLossAsks,
    private readonly conditions: NodeLossConditions,
    private readonly work: DrillWork,
    clock: Clock,
    private readonly logger: Logger,
  ) {
    super(clock, logger, { name: 'loss of this node for a drill', everyMs: LOOK_MS });
  }

  protected override async round(): Promise<void> {
    const id = await this.asks.ofThisNode();
    if (id === null || this.work.isBusy || !(await this.conditions.isInWindow())) return;
    if ((await this.asks.countSeats(id)) > 0) return;
    if (!(await this.asks.end(id))) return;
    this.logger.warn('this node is lost for a drill', { id });
    process.kill(process.pid, 'SIGKILL');
  }
}
