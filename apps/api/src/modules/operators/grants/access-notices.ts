import { Injectable } from '@nestjs/common';
import { Environment } from '../../../config/environment.js';
import type { Tx } from '../../../platform/database/tx.js';
import { AccountPost, AdministratorsRepository } from '../../identity/index.js';
import { accessLetter, type AccessNews } from './access-letter.js';
import type { Grant } from './grant.js';

/** Tells the tenant's administrators by mail what an operator wants, and at once when two operators have decided without them. */
@Injectable()
export class AccessNotices {
  constructor(
    private readonly administrators: AdministratorsRepository,
    private readonly post: AccountPost,
    private readonly environment: Environment,
  ) {}

  asked(tx: Tx, grant: Grant): Promise<void> {
    return this.tell(tx, grant, { kind: grant.emergency ? 'emergency' : 'asked' });
  }

  /** In an emergency: without the tenant. */
  began(tx: Tx, grant: Grant, until: Date): Promise<void> {
    return this.tell(tx, grant, { kind: 'began', until });
  }

  private async tell(tx: Tx, grant: Grant, news: AccessNews): Promise<void> {
    if (!this.post.sends) return;
    const url = new URL('/admin/operator-access', this.environment.PUBLIC_URL).href;
    const receivers = await this.administrators.receivers(tx);
    tx.afterCommit(() => {
      for (const { email, locale, tenant } of receivers)
        void this.post.send(email, accessLetter(locale, { grant, news, tenant, url }));
    });
  }
}
