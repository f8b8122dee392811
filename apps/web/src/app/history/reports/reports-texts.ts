import { computed, inject, Service } from '@angular/core';
import type { Locale } from '@rinjo/contract';
import { I18n } from '../../core/i18n';
import { enReports } from '../../core/messages/en-reports';
import { jaReports } from '../../core/messages/ja-reports';

const TEXTS: Readonly<Record<Locale, typeof jaReports>> = { ja: jaReports, en: enReports };

/** The texts of reports of calls and of their template. */
@Service()
export class ReportsTexts {
  private readonly i18n = inject(I18n);
  readonly t = computed(() => TEXTS[this.i18n.locale()]);
}
