import { computed, inject, Service } from '@angular/core';
import type { Locale } from '@rinjo/contract';
import { I18n } from '../../core/i18n';
import { enOperatorReleases } from '../../core/messages/en-operator-releases';
import { jaOperatorReleases } from '../../core/messages/ja-operator-releases';

const TEXTS: Readonly<Record<Locale, typeof jaOperatorReleases>> = {
  ja: jaOperatorReleases,
  en: enOperatorReleases,
};

/** The texts of the page about releases. */
@Service()
export class ReleasesTexts {
  private readonly i18n = inject(I18n);
  readonly t = computed(() => TEXTS[this.i18n.locale()]);
}
