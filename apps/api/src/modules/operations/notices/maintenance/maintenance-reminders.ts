import { Injectable } from '@nestjs/common';
import { Logger } from '../../../../platform/logging/logger.js';
import { BusinessDays } from '../../../../platform/time/business-days.js';
import { Clock } from '../../../../platform/time/clock.js';
import { MaintenanceWindows, type PublishedRow } from '../../availability/index.js';
import { NoticeLedger } from '../post/notice-ledger.js';
import { maintenanceNews } from './maintenance-news.js';
import { reminderDue } from './reminders-due.js';

/** What comes of itself before work on the service: reminders, newcomers, and the end of what nobody began. */
@Injectable()
export class MaintenanceReminders {
  constructor(
    private readonly windows: MaintenanceWindows,
    private readonly ledger: NoticeLedger,
    private readonly calendar: BusinessDays,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  async run(): Promise<void> {
    // A day back: what nobody has begun by its end is called off, once.
    const from = new Date(this.clock.now().getTime() - 24 * 3_600_000);
    for (const row of await this.windows.since(from, null))
      if (row.state === 'announced') await this.look(row);
  }

  private async look(row: PublishedRow): Promise<void> {
    const now = this.clock.now();
    if (row.plannedEnd <= now) return this.lapse(row);
    const told = (await this.ledger.reachOf([row.id])).filter(
      ({ event }) => event === 'announced' || event === 'changed',
    );
    // Newcomers are told of it as it is now.
    const newest = told.at(-1);
    if (!newest) return;
    await this.ledger.listNewcomers(newest.id);
    if (row.kind !== 'planned') return;
    const event = reminderDue(row.plannedStart, newest.madeAt, this.calendar, now);
    if (event === null) return;
    await this.ledger.make({
      ...{ subject: row.id, about: row.plannedStart.toISOString(), happenedAt: now },
      news: maintenanceNews(row, event),
    });
  }

  private async lapse(row: PublishedRow): Promise<void> {
    await this.windows.add({ ...row, state: 'cancelled', madeBy: null, madeByName: null });
    this.logger.warn('Work on the service was announced and not begun', { windowId: row.id });
  }
}
