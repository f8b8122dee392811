import { Injectable } from '@nestjs/common';
import type { MailOutcome } from '@rinjo/contract';
import { Logger } from '../../../platform/logging/logger.js';
import { Mailer } from '../../../platform/mail/mailer.port.js';
import type { Letter } from './letter.js';

/** Sends letters about accounts, after the commit that they tell of. */
@Injectable()
export class AccountPost {
  constructor(
    private readonly mailer: Mailer,
    private readonly logger: Logger,
  ) {}

  get sends(): boolean {
    return this.mailer.sends;
  }

  /** Never throws: what the letter tells of has happened already. */
  send(to: string, letter: Letter): Promise<MailOutcome> {
    if (!this.mailer.sends) return Promise.resolve('off');
    return this.mailer.send({ to, ...letter }).then(
      () => 'sent' as const,
      (cause: unknown) => {
        // The answers of mail servers name the receiver: only their code is kept.
        this.logger.warn('A letter about an account could not be sent', codeOf(cause));
        return 'failed' as const;
      },
    );
  }
}

function codeOf(cause: unknown): { readonly code?: string } {
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string'
    ? { code: cause.code }
    : {};
}
