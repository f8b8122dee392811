import { computed, inject, Service } from '@angular/core';
import type { Locale } from '@rinjo/contract';
import { I18n } from '../../core/i18n';
import { enAccountLinks } from '../../core/messages/en-account-links';
import { jaAccountLinks } from '../../core/messages/ja-account-links';

const TEXTS: Readonly<Record<Locale, typeof jaAccountLinks>> = { ja: jaAccountLinks, en: enAccountLinks };

/** The texts of the pages behind the links of letters. */
@Service()
export class AccountLinksTexts {
  private readonly i18n = inject(I18n);
  readonly t = computed(() => TEXTS[this.i18n.locale()]);
}
