import { computed, inject, Service } from '@angular/core';
import type { Locale } from '@rinjo/contract';
import { I18n } from '../../core/i18n';
import { enOperatorTimes } from '../../core/messages/en-operator-times';
import { jaOperatorTimes } from '../../core/messages/ja-operator-times';

const TEXTS: Readonly<Record<Locale, typeof jaOperatorTimes>> = { ja: jaOperatorTimes, en: enOperatorTimes };

/** The texts of the page about response times. */
@Service()
export class TimesTexts {
  private readonly i18n = inject(I18n);
  readonly t = computed(() => TEXTS[this.i18n.locale()]);
}
