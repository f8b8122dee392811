import { Injectable } from '@nestjs/common';
import { Environment } from '../../../../config/environment.js';
import type { Tx } from '../../../../platform/database/tx.js';
import { AccountPost, AdministratorsRepository } from '../../../identity/index.js';
import { TenantsRepository } from '../../../tenancy/index.js';
import { lifeLetter, type LifeNews } from './life-letter.js';

/** Tells all administrators of a tenant what becomes of it. */
@Injectable()
export class LifeNotices {
  constructor(
    private readonly administrators: AdministratorsRepository,
    private readonly tenants: TenantsRepository,
    private readonly post: AccountPost,
    private readonly environment: Environment,
  ) {}

  /** When, and only if, the transaction commits. */
  async tell(tx: Tx, news: LifeNews): Promise<void> {
    if (!this.post.sends) return;
    const { timeZone } = await this.tenants.own(tx);
    const url = new URL('/admin/cancellation', this.environment.PUBLIC_URL).href;
    const receivers = await this.administrators.receivers(tx);
    tx.afterCommit(() => {
      for (const { email, locale, tenant } of receivers)
        void this.post.send(email, lifeLetter(locale, { news, tenant, timeZone, url }));
    });
  }
}
