import { computed, inject, Service } from '@angular/core';
import type { Locale } from '@rinjo/contract';
import { I18n } from '../core/i18n';
import { enNotices } from '../core/messages/en-notices';
import { jaNotices } from '../core/messages/ja-notices';

const TEXTS: Readonly<Record<Locale, typeof jaNotices>> = { ja: jaNotices, en: enNotices };

/** The texts of the operator's notices. */
@Service()
export class NoticesTexts {
  private readonly i18n = inject(I18n);
  readonly t = computed(() => TEXTS[this.i18n.locale()]);
}
