import { computed, inject, Service } from '@angular/core';
import type { Locale } from '@rinjo/contract';
import { I18n } from '../../core/i18n';
import { enOperatorContracts } from '../../core/messages/en-operator-contracts';
import { jaOperatorContracts } from '../../core/messages/ja-operator-contracts';

const TEXTS: Readonly<Record<Locale, typeof jaOperatorContracts>> = {
  ja: jaOperatorContracts,
  en: enOperatorContracts,
};

/** The texts of organizations and plans, as operators see them. */
@Service()
export class ContractTexts {
  private readonly i18n = inject(I18n);
  readonly t = computed(() => TEXTS[this.i18n.locale()]);
}
