import { Injectable } from '@nestjs/common';
import type { UserId } from '@rinjo/contract';
import { Environment } from '../../../../config/environment.js';
import { jobPrincipal } from '../../../../platform/access/principal.js';
import { TenantDb } from '../../../../platform/database/tenant-db.js';
import type { Tx } from '../../../../platform/database/tx.js';
import { AuditTrail } from '../../../../platform/events/audit-trail.port.js';
import { Logger } from '../../../../platform/logging/logger.js';
import { Mailer } from '../../../../platform/mail/mailer.port.js';
import { type AdministratorContact, AdministratorsRepository } from '../../../identity/index.js';
import { TenantsRepository } from '../../../tenancy/index.js';
import { LetterChoicesRepository } from '../../letters/letter-choices.repository.js';
import { LetterLinks } from '../../letters/letter-links.js';
import { noticeLetter } from '../letters/notice-letter.js';
import { refusalOf, waitAfter } from './retries.js';
import { type NoticeTask, NoticeTasks } from './notice-tasks.js';

interface Receivers {
  readonly contacts: readonly AdministratorContact[];
  readonly tenant: string;
  readonly timeZone: string;
  /** Those who want no letters about this. */
  readonly unwilling: ReadonlySet<UserId>;
}

/** Tells one organization: a letter to each administrator, and an entry in its log, which its webhooks are told of. */
@Injectable()
export class NoticePost {
  constructor(
    private readonly tasks: NoticeTasks,
    private readonly tenantDb: TenantDb,
    private readonly administrators: AdministratorsRepository,
    private readonly tenants: TenantsRepository,
    private readonly choices: LetterChoicesRepository,
    private readonly links: LetterLinks,
    private readonly mailer: Mailer,
    private readonly audit: AuditTrail,
    private readonly environment: Environment,
    private readonly logger: Logger,
  ) {}

  async run(task: NoticeTask): Promise<void> {
    const receivers = await this.tenantDb.run(jobPrincipal(task.tenantId, 'notices'), (tx) =>
      this.receivers(tx, task),
    );
    const settled = await this.tasks.settled(task);
    const open = receivers.contacts.filter(({ userId }) => !settled.has(userId));
    const waiting = this.mailer.sends ? await this.sendAll(task, receivers, open) : false;
    const wait = waiting ? waitAfter(task.tries + 1) : null;
    if (wait !== null) return this.tasks.again(task, wait);
    await this.tasks.done(task);
  }

  private async receivers(tx: Tx, { tries, noticeId, news }: NoticeTask): Promise<Receivers> {
    if (tries === 0) await this.audit.record(tx, 'service.notified', { noticeId, ...factsOf(news) });
    const { name, timeZone } = await this.tenants.own(tx);
    // Work and the end of the service are told to everybody: that is promised.
    const unwilling =
      news.kind === 'incident' ? await this.choices.unwilling(tx, 'incident') : new Set<UserId>();
    return { contacts: await this.administrators.contacts(tx), tenant: name, timeZone, unwilling };
  }

  /** Whether a mail server did not answer, so that it has to be tried again. */
  private async sendAll(
    task: NoticeTask,
    { tenant, timeZone, unwilling }: Receivers,
    contacts: readonly AdministratorContact[],
  ): Promise<boolean> {
    let waiting = false;
    const url = new URL('/status', this.environment.PUBLIC_URL).href;
    for (const { userId, email, locale } of contacts) {
      if (unwilling.has(userId)) {
        await this.tasks.attempted(task, { userId, outcome: 'declined', code: null });
        continue;
      }
      const end =
        task.news.kind === 'incident' ? await this.links.of(task.tenantId, userId, 'incident') : null;
      const letter = noticeLetter(locale, { news: task.news, tenant, timeZone, url, end: end?.page ?? null });
      try {
        await this.mailer.send({ to: email, ...letter, ...(end && { oneClickEnd: end.oneClick }) });
        await this.tasks.attempted(task, { userId, outcome: 'accepted', code: null });
      } catch (cause) {
        // The answers of mail servers name the receiver: only their code is kept.
        const { outcome, code } = refusalOf(cause);
        this.logger.warn('A notice was not taken by a mail server', { outcome, code });
        await this.tasks.attempted(task, { userId, outcome, code });
        waiting ||= outcome === 'failed';
      }
    }
    return waiting;
  }
}

/** What the log and webhooks are told. */
function factsOf(news: NoticeTask['news']) {
  const { kind, event } = news;
  switch (news.kind) {
    case 'maintenance':
      return { kind, event, from: news.plannedStart, to: news.plannedEnd };
    case 'incident':
      return { kind, event, from: news.openedAt, to: null };
    case 'end_of_service':
      return { kind, event, from: news.endsAt, to: null };
  }
}
