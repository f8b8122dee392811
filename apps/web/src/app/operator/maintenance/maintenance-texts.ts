import { computed, inject, Service } from '@angular/core';
import type { Locale } from '@rinjo/contract';
import { I18n } from '../../core/i18n';
import { enOperatorMaintenance } from '../../core/messages/en-operator-maintenance';
import { jaOperatorMaintenance } from '../../core/messages/ja-operator-maintenance';

const TEXTS: Readonly<Record<Locale, typeof jaOperatorMaintenance>> = {
  ja: jaOperatorMaintenance,
  en: enOperatorMaintenance,
};

/** The texts of the page of planned work. */
@Service()
export class MaintenanceTexts {
  private readonly i18n = inject(I18n);
  readonly t = computed(() => TEXTS[this.i18n.locale()]);
}
