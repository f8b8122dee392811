import { computed, inject, Service } from '@angular/core';
import type { Locale } from '@rinjo/contract';
import { I18n } from '../core/i18n';
import { enHelp } from '../core/messages/en-help';
import { jaHelp } from '../core/messages/ja-help';
import type { HelpContent } from './guide';

const TEXTS: Readonly<Record<Locale, HelpContent>> = { ja: jaHelp, en: enHelp };

/** The guide in the language of the page. It comes with the page of the guide alone. */
@Service()
export class HelpTexts {
  private readonly i18n = inject(I18n);
  readonly t = computed(() => TEXTS[this.i18n.locale()]);
}
