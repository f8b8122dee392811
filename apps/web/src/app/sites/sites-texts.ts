import { computed, inject, Service } from '@angular/core';
import type { Locale } from '@rinjo/contract';
import { I18n } from '../core/i18n';
import { enSites } from '../core/messages/en-sites';
import { jaSites } from '../core/messages/ja-sites';

const TEXTS: Readonly<Record<Locale, typeof jaSites>> = { ja: jaSites, en: enSites };

/** The texts of sites. They come with the pages of members: the first page of a guest is small. */
@Service()
export class SitesTexts {
  private readonly i18n = inject(I18n);
  readonly t = computed(() => TEXTS[this.i18n.locale()]);
}
