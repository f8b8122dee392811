import { computed, inject, Service } from '@angular/core';
import type { Locale } from '@rinjo/contract';
import { I18n } from '../../core/i18n';
import { enLife } from '../../core/messages/en-life';
import { jaLife } from '../../core/messages/ja-life';

const TEXTS: Readonly<Record<Locale, typeof jaLife>> = { ja: jaLife, en: enLife };

/** The texts of trash, retention, legal holds and storage. */
@Service()
export class LifeTexts {
  private readonly i18n = inject(I18n);
  readonly t = computed(() => TEXTS[this.i18n.locale()]);
}
