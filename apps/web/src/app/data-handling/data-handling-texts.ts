import { computed, inject, Service } from '@angular/core';
import type { Locale } from '@rinjo/contract';
import { I18n } from '../core/i18n';
import { enDataHandling } from '../core/messages/en-data-handling';
import { jaDataHandling } from '../core/messages/ja-data-handling';

const TEXTS: Readonly<Record<Locale, typeof jaDataHandling>> = { ja: jaDataHandling, en: enDataHandling };

/** The texts about what is kept, where, and where it goes. */
@Service()
export class DataHandlingTexts {
  private readonly i18n = inject(I18n);
  readonly t = computed(() => TEXTS[this.i18n.locale()]);
}
