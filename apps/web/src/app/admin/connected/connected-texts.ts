import { computed, inject, Service } from '@angular/core';
import type { Locale } from '@rinjo/contract';
import { I18n } from '../../core/i18n';
import { enConnected } from '../../core/messages/en-connected';
import { jaConnected } from '../../core/messages/ja-connected';

export type ConnectedWords = typeof jaConnected;
const TEXTS: Readonly<Record<Locale, ConnectedWords>> = { ja: jaConnected, en: enConnected };

/** The texts of the page about all connections. */
@Service()
export class ConnectedTexts {
  private readonly i18n = inject(I18n);
  readonly t = computed(() => TEXTS[this.i18n.locale()]);
}
