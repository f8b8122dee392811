import { computed, inject, Service } from '@angular/core';
import type { Locale } from '@rinjo/contract';
import { I18n } from '../../core/i18n';
import { enCheckDetails } from '../../core/messages/en-check-details';
import { jaCheckDetails } from '../../core/messages/ja-check-details';

const TEXTS: Readonly<Record<Locale, typeof jaCheckDetails>> = { ja: jaCheckDetails, en: enCheckDetails };

/** The texts of the check's details. They come when somebody opens them. */
@Service()
export class CheckDetailsTexts {
  private readonly i18n = inject(I18n);
  readonly t = computed(() => TEXTS[this.i18n.locale()]);
}
