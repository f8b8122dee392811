import { computed, inject, Service } from '@angular/core';
import type { Locale } from '@rinjo/contract';
import { I18n } from '../../core/i18n';
import { enOperatorIncidents } from '../../core/messages/en-operator-incidents';
import { jaOperatorIncidents } from '../../core/messages/ja-operator-incidents';

const TEXTS: Readonly<Record<Locale, typeof jaOperatorIncidents>> = {
  ja: jaOperatorIncidents,
  en: enOperatorIncidents,
};

/** The texts of the pages of incidents. */
@Service()
export class IncidentsTexts {
  private readonly i18n = inject(I18n);
  readonly t = computed(() => TEXTS[this.i18n.locale()]);
}
