import { computed, inject, Service } from '@angular/core';
import type { Locale } from '@rinjo/contract';
import { I18n } from '../../core/i18n';
import { enCustomizing } from '../../core/messages/en-customizing';
import { jaCustomizing } from '../../core/messages/ja-customizing';

const TEXTS: Readonly<Record<Locale, typeof jaCustomizing>> = { ja: jaCustomizing, en: enCustomizing };

/** The texts of the list of settings. */
@Service()
export class CustomizingTexts {
  private readonly i18n = inject(I18n);
  readonly t = computed(() => TEXTS[this.i18n.locale()]);
}
