import { computed, inject, Service } from '@angular/core';
import type { Locale } from '@rinjo/contract';
import { I18n } from '../../core/i18n';
import { enConsent } from '../../core/messages/en-consent';
import { jaConsent } from '../../core/messages/ja-consent';

const TEXTS: Readonly<Record<Locale, typeof jaConsent>> = { ja: jaConsent, en: enConsent };

/** The texts around the tenant's text. They come with it: most guests are asked nothing. */
@Service()
export class ConsentTexts {
  private readonly i18n = inject(I18n);
  readonly t = computed(() => TEXTS[this.i18n.locale()]);
}
