import { computed, inject, Service } from '@angular/core';
import type { Locale } from '@rinjo/contract';
import { I18n } from '../../core/i18n';
import { enMonthlyReports } from '../../core/messages/en-monthly-reports';
import { jaMonthlyReports } from '../../core/messages/ja-monthly-reports';

const TEXTS: Readonly<Record<Locale, typeof jaMonthlyReports>> = {
  ja: jaMonthlyReports,
  en: enMonthlyReports,
};

/** The texts about monthly reports. */
@Service()
export class MonthlyReportsTexts {
  private readonly i18n = inject(I18n);
  readonly t = computed(() => TEXTS[this.i18n.locale()]);

  /** @param month YYYY-MM */
  nameOf(month: string): string {
    const at = new Date(`${month}-15T00:00:00Z`);
    const options = { year: 'numeric', month: 'long', timeZone: 'UTC' } as const;
    return new Intl.DateTimeFormat(this.i18n.locale(), options).format(at);
  }
}
