import { computed, inject, Service } from '@angular/core';
import type { Locale } from '@rinjo/contract';
import { I18n } from '../../core/i18n';
import { enOperatorSupport } from '../../core/messages/en-operator-support';
import { jaOperatorSupport } from '../../core/messages/ja-operator-support';

const TEXTS: Readonly<Record<Locale, typeof jaOperatorSupport>> = {
  ja: jaOperatorSupport,
  en: enOperatorSupport,
};

/** The texts of the support desk for operators. */
@Service()
export class OperatorSupportTexts {
  private readonly i18n = inject(I18n);
  readonly t = computed(() => TEXTS[this.i18n.locale()]);
}
