import { computed, inject, Service } from '@angular/core';
import type { Locale } from '@rinjo/contract';
import { I18n } from '../../core/i18n';
import { enFactors } from '../../core/messages/en-factors';
import { jaFactors } from '../../core/messages/ja-factors';

const TEXTS: Readonly<Record<Locale, typeof jaFactors>> = { ja: jaFactors, en: enFactors };

/** The texts of second factors, of their administration, and of the dialog that asks for a fresh proof. */
@Service()
export class FactorTexts {
  private readonly i18n = inject(I18n);
  readonly t = computed(() => TEXTS[this.i18n.locale()]);
}
