import { Injectable } from '@nestjs/common';
import type { Locale, MailPreview, PreviewMail } from '@rinjo/contract';
import { Environment } from '../../../config/environment.js';
import type { Principal } from '../../../platform/access/principal.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import { Clock } from '../../../platform/time/clock.js';
import { Appearances, assertPlaceholders, TenantsRepository } from '../../tenancy/index.js';
import { guestLetter } from './guest-letter.js';

const HOUR_MS = 3_600_000;

const SAMPLES: Readonly<
  Record<Locale, { readonly guest: string; readonly inviter: string; readonly call: string }>
> = {
  ja: { guest: '山田 太郎', inviter: '佐藤 花子', call: '第3橋脚 段階確認' },
  en: { guest: 'Taro Yamada', inviter: 'Hanako Sato', call: 'Pier 3, stage inspection' },
};

/** What mails would say with texts that nobody has saved yet. */
@Injectable()
export class MailPreviews {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly tenants: TenantsRepository,
    private readonly appearances: Appearances,
    private readonly environment: Environment,
    private readonly clock: Clock,
  ) {}

  /** Throws MAIL_PLACEHOLDER. */
  async make(principal: Principal, { locale, texts }: PreviewMail): Promise<MailPreview> {
    assertPlaceholders(texts);
    const { look, own } = await this.tenantDb.run(principal, async (tx) => ({
      look: await this.appearances.ofLetters(tx),
      own: await this.tenants.own(tx),
    }));
    const { guest, inviter, call } = SAMPLES[locale];
    const now = this.clock.now().getTime();
    const of = {
      ...{ tenant: own.name, inviter, title: call, guestName: guest, timeZone: own.timeZone },
      url: `${new URL(this.environment.PUBLIC_URL).origin}/g#…`,
      ...{ startsAt: new Date(now + HOUR_MS), expiresAt: new Date(now + 24 * HOUR_MS) },
    };
    const { subject, text } = guestLetter(locale, of, { ...look, texts: { ...look.texts, [locale]: texts } });
    return { subject, text };
  }
}
