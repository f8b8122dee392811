import { computed, inject, Service } from '@angular/core';
import type { Locale } from '@rinjo/contract';
import { I18n } from '../core/i18n';
import { enOperator } from '../core/messages/en-operator';
import { jaOperator } from '../core/messages/ja-operator';

const TEXTS: Readonly<Record<Locale, typeof jaOperator>> = { ja: jaOperator, en: enOperator };

/** The texts of the pages for operators. */
@Service()
export class OperatorTexts {
  private readonly i18n = inject(I18n);
  readonly t = computed(() => TEXTS[this.i18n.locale()]);
}
