import { computed, inject, Service } from '@angular/core';
import type { Locale } from '@rinjo/contract';
import { I18n } from '../../core/i18n';
import { enDomains } from '../../core/messages/en-domains';
import { jaDomains } from '../../core/messages/ja-domains';

const TEXTS: Readonly<Record<Locale, typeof jaDomains>> = { ja: jaDomains, en: enDomains };

/** The texts of verified e-mail domains. */
@Service()
export class DomainTexts {
  private readonly i18n = inject(I18n);
  readonly t = computed(() => TEXTS[this.i18n.locale()]);
}
