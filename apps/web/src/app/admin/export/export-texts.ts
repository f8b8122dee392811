import { computed, inject, Service } from '@angular/core';
import type { Locale } from '@rinjo/contract';
import { I18n } from '../../core/i18n';
import { enExport } from '../../core/messages/en-export';
import { jaExport } from '../../core/messages/ja-export';

const TEXTS: Readonly<Record<Locale, typeof jaExport>> = { ja: jaExport, en: enExport };

/** The texts of exports. */
@Service()
export class ExportTexts {
  private readonly i18n = inject(I18n);
  readonly t = computed(() => TEXTS[this.i18n.locale()]);
}
