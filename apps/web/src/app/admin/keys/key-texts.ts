import { computed, inject, Service } from '@angular/core';
import type { Locale } from '@rinjo/contract';
import { I18n } from '../../core/i18n';
import { enKeys } from '../../core/messages/en-keys';
import { jaKeys } from '../../core/messages/ja-keys';

const TEXTS: Readonly<Record<Locale, typeof jaKeys>> = { ja: jaKeys, en: enKeys };

/** The texts of service accounts and their keys. */
@Service()
export class KeyTexts {
  private readonly i18n = inject(I18n);
  readonly t = computed(() => TEXTS[this.i18n.locale()]);
}
