import { Injectable } from '@nestjs/common';
import type { AlertId, Locale } from '@rinjo/contract';
import { Ids } from '../../../../platform/crypto/ids.js';
import { Logger } from '../../../../platform/logging/logger.js';
import { Mailer } from '../../../../platform/mail/mailer.port.js';
import { Clock } from '../../../../platform/time/clock.js';
import { Alerts } from '../ledger/alerts.js';
import { OnCallLists } from '../ledger/on-call-lists.js';
import { AlertPost } from './alert-post.js';
import type { AlertText } from './alert-text.js';
import { OperatorHook } from './operator-hook.js';

/**
 * Alerts of the service itself, about what probers cannot see. Everybody on the list is told at once: nothing waits for somebody to take
 * it. Each is in the ledger of alerts with whom it reached.
 */
@Injectable()
export class TellOnCall {
  private readonly post: AlertPost;

  constructor(
    private readonly alerts: Alerts,
    private readonly lists: OnCallLists,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly logger: Logger,
    mailer: Mailer,
    hook: OperatorHook,
  ) {
    this.post = new AlertPost(mailer, (url, body) => hook.post(url, body), clock, logger);
  }

  /** @param canary the proof that it is about */
  async tell(canary: string, text: (locale: Locale) => AlertText): Promise<void> {
    const detectedAt = this.clock.now();
    const contacts = (await this.lists.latest())?.contacts ?? [];
    if (contacts.length === 0) this.logger.error('Nobody is on call: an alert went to nobody', { canary });
    const told = await Promise.all(
      contacts.map((contact) => this.post.sendText(contact, text(contact.locale))),
    );
    await this.alerts.addOwn({ id: this.ids.next<AlertId>(), canary, detectedAt }, told.flat());
  }
}
