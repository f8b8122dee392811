import { computed, inject, Service } from '@angular/core';
import type { Locale } from '@rinjo/contract';
import { I18n } from '../../core/i18n';
import { enSecondSite } from '../../core/messages/en-second-site';
import { jaSecondSite } from '../../core/messages/ja-second-site';

const TEXTS: Readonly<Record<Locale, typeof jaSecondSite>> = { ja: jaSecondSite, en: enSecondSite };

/** The texts about the second site. */
@Service()
export class SecondSiteTexts {
  private readonly i18n = inject(I18n);
  private readonly regions = computed(() => new Intl.DisplayNames(this.i18n.locale(), { type: 'region' }));
  readonly t = computed(() => TEXTS[this.i18n.locale()]);

  /** Of an ISO 3166-1 code. */
  country(code: string): string {
    return this.regions().of(code) ?? code;
  }
}
