import { computed, inject, Service } from '@angular/core';
import type { Locale } from '@rinjo/contract';
import { I18n } from '../../core/i18n';
import { enOperatorConnections } from '../../core/messages/en-operator-connections';
import { jaOperatorConnections } from '../../core/messages/ja-operator-connections';

const TEXTS: Readonly<Record<Locale, typeof jaOperatorConnections>> = {
  ja: jaOperatorConnections,
  en: enOperatorConnections,
};

/** The texts of the page about connections, encryption and capacity. */
@Service()
export class ConnectionsTexts {
  private readonly i18n = inject(I18n);
  readonly t = computed(() => TEXTS[this.i18n.locale()]);
}
