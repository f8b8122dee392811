import { computed, inject, Service } from '@angular/core';
import type { Locale } from '@rinjo/contract';
import { I18n } from '../../core/i18n';
import { enOperatorCanaries } from '../../core/messages/en-operator-canaries';
import { jaOperatorCanaries } from '../../core/messages/ja-operator-canaries';

const TEXTS: Readonly<Record<Locale, typeof jaOperatorCanaries>> = {
  ja: jaOperatorCanaries,
  en: enOperatorCanaries,
};

/** The texts of the page about proofs that run by themselves. */
@Service()
export class CanariesTexts {
  private readonly i18n = inject(I18n);
  readonly t = computed(() => TEXTS[this.i18n.locale()]);
}
