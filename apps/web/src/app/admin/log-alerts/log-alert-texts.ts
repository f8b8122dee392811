import { computed, inject, Service } from '@angular/core';
import type { Locale, LogAlertView } from '@rinjo/contract';
import { I18n } from '../../core/i18n';
import { enLogAlerts } from '../../core/messages/en-log-alerts';
import { jaLogAlerts } from '../../core/messages/ja-log-alerts';

const TEXTS: Readonly<Record<Locale, typeof jaLogAlerts>> = { ja: jaLogAlerts, en: enLogAlerts };

/** The texts of patterns in the log. */
@Service()
export class LogAlertTexts {
  private readonly i18n = inject(I18n);
  readonly t = computed(() => TEXTS[this.i18n.locale()]);
  private readonly regions = computed(() => new Intl.DisplayNames(this.i18n.locale(), { type: 'region' }));

  /** Whom an alert is about. */
  who({ subject: { kind, id, name } }: LogAlertView): string {
    return `${this.t().kinds[kind]}: ${name === '' ? id : name}`;
  }

  country(code: string): string {
    return this.t().country(this.regions().of(code) ?? code);
  }
}
