import { computed, inject, Service } from '@angular/core';
import type { Locale } from '@rinjo/contract';
import { I18n } from '../../core/i18n';
import { enOperatorEnd } from '../../core/messages/en-operator-end';
import { jaOperatorEnd } from '../../core/messages/ja-operator-end';

const TEXTS: Readonly<Record<Locale, typeof jaOperatorEnd>> = { ja: jaOperatorEnd, en: enOperatorEnd };

/** The texts of the page of the end of the service. */
@Service()
export class EndTexts {
  private readonly i18n = inject(I18n);
  readonly t = computed(() => TEXTS[this.i18n.locale()]);
}
