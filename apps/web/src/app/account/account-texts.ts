import { computed, inject, Service } from '@angular/core';
import type { Locale } from '@rinjo/contract';
import { I18n } from '../core/i18n';
import { enAccount } from '../core/messages/en-account';
import { jaAccount } from '../core/messages/ja-account';

const TEXTS: Readonly<Record<Locale, typeof jaAccount>> = { ja: jaAccount, en: enAccount };

/** The texts of one's own account. */
@Service()
export class AccountTexts {
  private readonly i18n = inject(I18n);
  readonly t = computed(() => TEXTS[this.i18n.locale()]);
}
