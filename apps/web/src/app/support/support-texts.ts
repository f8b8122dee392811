import { computed, inject, Service } from '@angular/core';
import type { Locale } from '@rinjo/contract';
import { I18n } from '../core/i18n';
import { enSupport } from '../core/messages/en-support';
import { jaSupport } from '../core/messages/ja-support';

const TEXTS: Readonly<Record<Locale, typeof jaSupport>> = { ja: jaSupport, en: enSupport };

/** The texts of asking for help. */
@Service()
export class SupportTexts {
  private readonly i18n = inject(I18n);
  readonly t = computed(() => TEXTS[this.i18n.locale()]);
}
