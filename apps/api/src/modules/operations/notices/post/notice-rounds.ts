import { Injectable } from '@nestjs/common';
import { causeOf, Logger } from '../../../../platform/logging/logger.js';
import { Clock } from '../../../../platform/time/clock.js';
import { RecurringWork } from '../../../../platform/time/recurring-work.js';
import { EndRounds } from '../end-of-service/end-rounds.js';
import { IncidentNotices } from '../incidents/incident-notices.js';
import { MaintenanceReminders } from '../maintenance/maintenance-reminders.js';
import { StatusPost } from '../subscriptions/status-post.js';
import { NoticePost } from './notice-post.js';
import { type NoticeTask, NoticeTasks } from './notice-tasks.js';

const EVERY_MS = 15_000;
/** Organizations that are told at the same time. */
const AT_ONCE = 8;

/** Makes the notices that are due and sends those that wait. */
@Injectable()
export class NoticeRounds extends RecurringWork {
  constructor(
    clock: Clock,
    private readonly logger: Logger,
    private readonly reminders: MaintenanceReminders,
    private readonly incidents: IncidentNotices,
    private readonly end: EndRounds,
    private readonly tasks: NoticeTasks,
    private readonly post: NoticePost,
    private readonly subscribers: StatusPost,
  ) {
    super(clock, logger, { name: 'notices', everyMs: EVERY_MS });
  }

  protected override async round(): Promise<void> {
    for (const step of [this.incidents, this.reminders, this.end]) await this.tried(() => step.run());
    for (
      let taken = await this.tasks.claim(AT_ONCE);
      taken.length > 0;
      taken = await this.tasks.claim(AT_ONCE)
    )
      await Promise.all(taken.map((task) => this.tell(task)));
    await this.tried(() => this.subscribers.run());
  }

  /** What goes wrong in one step keeps nobody waiting for what was made by another. */
  private async tried(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (cause) {
      this.logger.error('A step of the notices failed', causeOf(cause));
    }
  }

  /** What goes wrong with one organization keeps no other waiting: the task comes again when its lease is over. */
  private async tell(task: NoticeTask): Promise<void> {
    try {
      await this.post.run(task);
    } catch (cause) {
      this.logger.error('An organization could not be told', { tenantId: task.tenantId, ...causeOf(cause) });
    }
  }
}
