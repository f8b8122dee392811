import { computed, inject, Service } from '@angular/core';
import type { Locale } from '@rinjo/contract';
import { I18n } from '../../core/i18n';
import { enOperatorDrills } from '../../core/messages/en-operator-drills';
import { jaOperatorDrills } from '../../core/messages/ja-operator-drills';

const TEXTS: Readonly<Record<Locale, typeof jaOperatorDrills>> = {
  ja: jaOperatorDrills,
  en: enOperatorDrills,
};

/** The texts about drills. */
@Service()
export class DrillsTexts {
  private readonly i18n = inject(I18n);
  readonly t = computed(() => TEXTS[this.i18n.locale()]);
}
