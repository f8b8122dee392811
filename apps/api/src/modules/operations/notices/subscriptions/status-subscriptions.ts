import { Injectable } from '@nestjs/common';
import type { SubscribeToStatus } from '@rinjo/contract';
import { Environment } from '../../../../config/environment.js';
import type { Origin } from '../../../../platform/access/principal.js';
import { type RateLimiter, RateLimits } from '../../../../platform/database/rate-limits.js';
import { DomainError } from '../../../../platform/errors/domain-error.js';
import { Logger } from '../../../../platform/logging/logger.js';
import { Mailer } from '../../../../platform/mail/mailer.port.js';
import { emailKey } from '../../../identity/index.js';
import { confirmationLetter } from '../letters/status-letter.js';
import { refusalOf } from '../post/retries.js';
import { StatusSubscribers } from './status-subscribers.js';

const HOUR_S = 3600;

/**
 * News of the status page by mail, for whoever confirms their address. Whoever asks learns nothing of who gets it already: the
 * answer is the same, and comes before anybody is looked for.
 */
@Injectable()
export class StatusSubscriptions {
  private readonly perAddress: RateLimiter;
  private readonly perReceiver: RateLimiter;

  constructor(
    private readonly subscribers: StatusSubscribers,
    private readonly mailer: Mailer,
    private readonly environment: Environment,
    private readonly logger: Logger,
    limits: RateLimits,
  ) {
    this.perAddress = limits.limiter({ name: 'status_mail', points: 10, durationS: HOUR_S });
    this.perReceiver = limits.limiter({ name: 'status_mail_to', points: 3, durationS: 24 * HOUR_S });
  }

  /** Throws RATE_LIMITED, and MAIL_OFF where nothing is sent. */
  async request(input: SubscribeToStatus, origin: Origin): Promise<void> {
    if (!this.mailer.sends) throw new DomainError('MAIL_OFF');
    await this.perAddress.take(origin.address);
    await this.perReceiver.take(emailKey(input.email));
    void this.send(input);
  }

  /** Throws NOT_FOUND for a link that is none, or not any more. */
  async confirm(token: string): Promise<void> {
    if (!(await this.subscribers.confirm(token))) throw new DomainError('NOT_FOUND');
  }

  /** Ended twice is ended once. */
  end(token: string): Promise<void> {
    return this.subscribers.end(token);
  }

  private async send({ email, locale }: SubscribeToStatus): Promise<void> {
    try {
      const token = await this.subscribers.ask(email, emailKey(email), locale);
      if (token === null) return;
      const url = new URL(`/status#confirm=${token}`, this.environment.PUBLIC_URL).href;
      await this.mailer.send({ to: email, ...confirmationLetter(locale, url) });
    } catch (cause) {
      this.logger.warn('A letter about the status page was not taken', { code: refusalOf(cause).code });
    }
  }
}
