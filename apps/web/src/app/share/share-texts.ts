import { computed, inject, Service } from '@angular/core';
import type { Locale } from '@rinjo/contract';
import { I18n } from '../core/i18n';
import { enShare } from '../core/messages/en-share';
import { jaShare } from '../core/messages/ja-share';

const TEXTS: Readonly<Record<Locale, typeof jaShare>> = { ja: jaShare, en: enShare };

/** The texts of links for sharing. */
@Service()
export class ShareTexts {
  private readonly i18n = inject(I18n);
  readonly t = computed(() => TEXTS[this.i18n.locale()]);
}
