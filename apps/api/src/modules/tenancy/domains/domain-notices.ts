import { Injectable } from '@nestjs/common';
import { Environment } from '../../../config/environment.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Logger } from '../../../platform/logging/logger.js';
import { Mailer } from '../../../platform/mail/mailer.port.js';
import { recordValue } from './domain-check.js';
import { type DomainLetter, domainLetter, type DomainNews } from './domain-letter.js';
import type { DomainEntity } from './domain.entity.js';
import { DomainsRepository } from './domains.repository.js';

/** Writes to administrators when a domain that was verified is not found any more, before sign-ins stop and when they do. */
@Injectable()
export class DomainNotices {
  constructor(
    private readonly domains: DomainsRepository,
    private readonly mailer: Mailer,
    private readonly environment: Environment,
    private readonly logger: Logger,
  ) {}

  /** Letters leave after the commit. */
  async tell(tx: Tx, { domain, token }: DomainEntity, news: DomainNews): Promise<void> {
    if (!this.mailer.sends) return;
    const page = new URL('/admin/domains', this.environment.PUBLIC_URL).href;
    const record = `${domain}. TXT "${recordValue(token)}"`;
    const receivers = await this.domains.administrators(tx);
    tx.afterCommit(() => {
      for (const receiver of receivers) this.send({ receiver, domain, news, record, page });
    });
  }

  /** Nobody waits for it; a lost letter stops nothing, the page of domains says the same. */
  private send(letter: DomainLetter): void {
    this.mailer.send({ to: letter.receiver.email, ...domainLetter(letter) }).catch(() => {
      // The answers of mail servers name the receiver: they are not kept.
      this.logger.warn('A notice about a domain could not be mailed', {});
    });
  }
}
