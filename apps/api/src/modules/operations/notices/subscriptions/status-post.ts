import { Injectable } from '@nestjs/common';
import { Environment } from '../../../../config/environment.js';
import { Logger } from '../../../../platform/logging/logger.js';
import { Mailer } from '../../../../platform/mail/mailer.port.js';
import { subscribersLetter } from '../letters/status-letter.js';
import { refusalOf, waitAfter } from '../post/retries.js';
import { type StatusLetter, StatusSubscribers } from './status-subscribers.js';

const AT_ONCE = 8;

/** Sends news of the status page to those who have asked for them; after customers were told. */
@Injectable()
export class StatusPost {
  constructor(
    private readonly subscribers: StatusSubscribers,
    private readonly mailer: Mailer,
    private readonly environment: Environment,
    private readonly logger: Logger,
  ) {}

  async run(): Promise<void> {
    await this.subscribers.forgetUnconfirmed();
    if (!this.mailer.sends) return;
    for (
      let taken = await this.subscribers.claim(AT_ONCE);
      taken.length > 0;
      taken = await this.subscribers.claim(AT_ONCE)
    )
      await Promise.all(taken.map((letter) => this.send(letter)));
  }

  /** An address that refuses for good is not written to again about this. */
  private async send(letter: StatusLetter): Promise<void> {
    const page = new URL('/status', this.environment.PUBLIC_URL).href;
    try {
      const set = subscribersLetter(letter.locale, letter.news, page, `${page}#end=${letter.endToken}`);
      await this.mailer.send({ to: letter.email, ...set });
      await this.subscribers.done(letter);
    } catch (cause) {
      const { outcome, code } = refusalOf(cause);
      this.logger.warn('News of the status page were not taken', { outcome, code });
      const wait = outcome === 'failed' ? waitAfter(letter.tries + 1) : null;
      await (wait === null ? this.subscribers.done(letter) : this.subscribers.again(letter, wait));
    }
  }
}
