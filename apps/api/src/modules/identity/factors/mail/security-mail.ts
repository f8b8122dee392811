import { Injectable } from '@nestjs/common';
import { PRODUCT_NAME } from '@rinjo/contract';
import { Environment } from '../../../../config/environment.js';
import type { Tx } from '../../../../platform/database/tx.js';
import { Logger } from '../../../../platform/logging/logger.js';
import { Mailer } from '../../../../platform/mail/mailer.port.js';
import { Clock } from '../../../../platform/time/clock.js';
import { Appearances } from '../../../tenancy/index.js';
import type { UserEntity } from '../../user.entity.js';
import { type SecurityEvent, securityLetter } from './security-letter.js';

export type Receiver = Pick<UserEntity, 'email' | 'displayName' | 'locale'>;

/** Tells people by mail what was done with their account. The audit log has the same; a lost letter stops nothing. */
@Injectable()
export class SecurityMail {
  constructor(
    private readonly mailer: Mailer,
    private readonly appearances: Appearances,
    private readonly environment: Environment,
    private readonly logger: Logger,
    private readonly clock: Clock,
  ) {}

  /** Sent when, and only if, the transaction commits; nobody waits for it. */
  afterCommit(tx: Tx, receivers: readonly Receiver[], event: SecurityEvent): void {
    if (!this.mailer.sends) return;
    const at = this.clock.now();
    let product = PRODUCT_NAME;
    tx.beforeCommit(async () => {
      product = await this.appearances.productName(tx);
    });
    tx.afterCommit(() => {
      for (const receiver of receivers)
        this.send(receiver, event, product, at).catch(() => {
          // The answers of mail servers name the receiver: they are not kept.
          this.logger.warn('A security notice could not be mailed', { kind: event.kind });
        });
    });
  }

  private async send(
    { email, displayName, locale }: Receiver,
    event: SecurityEvent,
    product: string,
    at: Date,
  ): Promise<void> {
    const url = new URL(this.environment.PUBLIC_URL).origin;
    const letter = securityLetter(locale, { event, displayName, product, at, url });
    await this.mailer.send({ to: email, ...letter });
  }
}
