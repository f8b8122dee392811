import { computed, inject, Service } from '@angular/core';
import type { Locale } from '@rinjo/contract';
import { I18n } from '../../core/i18n';
import { enCancellation } from '../../core/messages/en-cancellation';
import { jaCancellation } from '../../core/messages/ja-cancellation';

const TEXTS: Readonly<Record<Locale, typeof jaCancellation>> = { ja: jaCancellation, en: enCancellation };

/** The texts of the end of a contract. */
@Service()
export class CancellationTexts {
  private readonly i18n = inject(I18n);
  readonly t = computed(() => TEXTS[this.i18n.locale()]);
}
