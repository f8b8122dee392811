import { computed, inject, Service } from '@angular/core';
import type { Locale } from '@rinjo/contract';
import { I18n } from '../../../core/i18n';
import { enLogExports } from '../../../core/messages/en-log-exports';
import { jaLogExports } from '../../../core/messages/ja-log-exports';

const TEXTS: Readonly<Record<Locale, typeof jaLogExports>> = { ja: jaLogExports, en: enLogExports };

/** The texts of logs in files. */
@Service()
export class LogExportsTexts {
  private readonly i18n = inject(I18n);
  readonly t = computed(() => TEXTS[this.i18n.locale()]);
}
