import { Injectable } from '@nestjs/common';
import { DRILL_KINDS } from '@rinjo/contract';
import { RELEASE } from '../../../config/release.js';
import { causeOf, Logger } from '../../../platform/logging/logger.js';
import { ProofLedger } from '../../../platform/proofs/proof-ledger.js';
import { Clock } from '../../../platform/time/clock.js';
import { RecurringWork } from '../../../platform/time/recurring-work.js';
import { DRILL_PERIODS, nextDue } from './drill-periods.js';
import { DrillOrders } from './drill-orders.js';
import { DrillWork } from './drill-work.js';
import { Drills } from './drills.js';

const LOOK_MS = 3_000;
const DUE_MS = 60 * 60_000;

/** Looks for drills that are ordered. The work itself goes on between rounds: a process that ends does not wait for it. */
@Injectable()
export class DrillLook extends RecurringWork {
  constructor(
    private readonly work: DrillWork,
    clock: Clock,
    private readonly logger: Logger,
  ) {
    super(clock, logger, { name: 'ordered drills', everyMs: LOOK_MS });
  }

  protected override round(): Promise<void> {
    this.work.next().catch((cause: unknown) => {
      this.logger.error('drills could not be looked for', causeOf(cause));
    });
    return Promise.resolve();
  }
}

/** Orders the drills whose day has come, of those that this process can run. */
@Injectable()
export class DrillRounds extends RecurringWork {
  constructor(
    private readonly drills: Drills,
    private readonly orders: DrillOrders,
    private readonly ledger: ProofLedger,
    private readonly clock: Clock,
    logger: Logger,
  ) {
    super(clock, logger, { name: 'drills that are due', everyMs: DUE_MS });
  }

  protected override async round(): Promise<void> {
    const open = new Set((await this.orders.open()).map(({ kind }) => kind));
    for (const kind of DRILL_KINDS) {
      if (open.has(kind) || !DRILL_PERIODS[kind].automatic) continue;
      const [newest] = await this.ledger.drills([kind], 1);
      // What another release has proved, this one has not.
      const last = newest?.measured['release'] === RELEASE ? newest.startedAt : null;
      const lastAny = newest && newest.failure !== null ? newest.startedAt : last;
      if (nextDue(kind, lastAny, this.clock.now()) !== null) continue;
      if (await this.drills.of(kind)?.runnable()) await this.orders.order(kind, null);
    }
  }
}
