import { computed, inject, Service } from '@angular/core';
import type { Locale } from '@rinjo/contract';
import { I18n } from '../core/i18n';
import { enHistory } from '../core/messages/en-history';
import { jaHistory } from '../core/messages/ja-history';

const TEXTS: Readonly<Record<Locale, typeof jaHistory>> = { ja: jaHistory, en: enHistory };

/** The texts of the history. They come with the pages of members: the first page of a guest is small. */
@Service()
export class HistoryTexts {
  private readonly i18n = inject(I18n);
  readonly t = computed(() => TEXTS[this.i18n.locale()]);
}
