import type { AlertDelivery, OnCallContact } from '@rinjo/contract';
import { causeOf, type Logger } from '../../../../platform/logging/logger.js';
import type { Mailer } from '../../../../platform/mail/mailer.port.js';
import type { Clock } from '../../../../platform/time/clock.js';
import { type AlertNews, type AlertText, alertText } from './alert-text.js';

/** Hands JSON over to an address. Throws when it is not taken. */
export type PostHook = (url: string, body: object) => Promise<void>;

/** Brings news to people by every way that they have given. */
export class AlertPost {
  constructor(
    private readonly mailer: Mailer,
    private readonly hook: PostHook,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  /** One delivery for each way, good or not. Never throws. */
  send(contact: OnCallContact, news: AlertNews): Promise<AlertDelivery[]> {
    return this.sendText(contact, alertText(contact.locale, news));
  }

  /** Likewise, in words of the caller's. */
  async sendText(
    { name, email, webhookUrl }: OnCallContact,
    { subject, text }: AlertText,
  ): Promise<AlertDelivery[]> {
    const ways: Promise<AlertDelivery>[] = [];
    if (this.mailer.sends)
      ways.push(this.by('mail', name, () => this.mailer.send({ to: email, subject, text: `${text}\n` })));
    if (webhookUrl !== '')
      ways.push(this.by('webhook', name, () => this.hook(webhookUrl, { text: `${subject}\n\n${text}` })));
    if (ways.length === 0)
      this.logger.error('An alert has no way to go: set SMTP_URL or a webhook', { contact: name });
    return Promise.all(ways);
  }

  private async by(
    channel: AlertDelivery['channel'],
    contact: string,
    send: () => Promise<void>,
  ): Promise<AlertDelivery> {
    try {
      await send();
      return { channel, contact, at: this.clock.now().toISOString(), ok: true };
    } catch (cause) {
      this.logger.error('An alert was not taken', { channel, contact, ...causeOf(cause) });
      return { channel, contact, at: this.clock.now().toISOString(), ok: false };
    }
  }
}
