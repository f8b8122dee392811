import { computed, inject, Service } from '@angular/core';
import type { Locale } from '@rinjo/contract';
import { I18n } from '../../core/i18n';
import { enOperatorOverview } from '../../core/messages/en-operator-overview';
import { jaOperatorOverview } from '../../core/messages/ja-operator-overview';

const TEXTS: Readonly<Record<Locale, typeof jaOperatorOverview>> = {
  ja: jaOperatorOverview,
  en: enOperatorOverview,
};

/** The texts of the page on which operators begin. */
@Service()
export class OverviewTexts {
  private readonly i18n = inject(I18n);
  readonly t = computed(() => TEXTS[this.i18n.locale()]);
}
