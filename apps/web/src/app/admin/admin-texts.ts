import { computed, inject, Service } from '@angular/core';
import type { Locale } from '@rinjo/contract';
import { I18n } from '../core/i18n';
import { enAdmin } from '../core/messages/en-admin';
import { jaAdmin } from '../core/messages/ja-admin';

const TEXTS: Readonly<Record<Locale, typeof jaAdmin>> = { ja: jaAdmin, en: enAdmin };

/** The words of the administration's navigation. */
@Service()
export class AdminTexts {
  private readonly i18n = inject(I18n);
  readonly t = computed(() => TEXTS[this.i18n.locale()]);
}
