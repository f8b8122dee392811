import { computed, inject, Service } from '@angular/core';
import type { Locale } from '@rinjo/contract';
import { I18n } from '../core/i18n';
import { enCheckSheet } from '../core/messages/en-check-sheet';
import { jaCheckSheet } from '../core/messages/ja-check-sheet';

const TEXTS: Readonly<Record<Locale, typeof jaCheckSheet>> = { ja: jaCheckSheet, en: enCheckSheet };

/** The texts around the check sheet, for operators and for tenants. */
@Service()
export class CheckSheetTexts {
  private readonly i18n = inject(I18n);
  readonly t = computed(() => TEXTS[this.i18n.locale()]);
}
