import { Injectable } from '@nestjs/common';
import { Turns } from '../../../../platform/database/turns.js';
import { Logger } from '../../../../platform/logging/logger.js';
import { BusinessDays } from '../../../../platform/time/business-days.js';
import { Clock } from '../../../../platform/time/clock.js';
import { RecurringWork } from '../../../../platform/time/recurring-work.js';
import { EditionRows } from './edition-rows.js';
import { MakeEdition } from './make-edition.js';
import { isMonthlyDue, monthBegin } from './monthly-due.js';

const EVERY_MS = 3_600_000;
/** Who has printed it: nobody. */
const MADE_BY = 'Rinjo';

/** Prints the edition of each month by itself, on its third business day. */
@Injectable()
export class MonthlyEditions extends RecurringWork {
  constructor(
    private readonly editions: EditionRows,
    private readonly makeEdition: MakeEdition,
    private readonly turns: Turns,
    private readonly days: BusinessDays,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {
    super(clock, logger, { name: 'monthly editions', everyMs: EVERY_MS });
  }

  protected override async round(): Promise<void> {
    const now = this.clock.now();
    if (!isMonthlyDue(now, this.days)) return;
    await this.turns.takeIfFree('monthly edition', async () => {
      if (await this.editions.hasBy(MADE_BY, monthBegin(now))) return;
      const { number } = await this.makeEdition.run(MADE_BY);
      this.logger.info('the edition of the month was printed', { number });
    });
  }
}
