import { computed, inject, Service } from '@angular/core';
import type { Locale } from '@rinjo/contract';
import { I18n } from '../../core/i18n';
import { enAdding } from '../../core/messages/en-adding';
import { jaAdding } from '../../core/messages/ja-adding';

const TEXTS: Readonly<Record<Locale, typeof jaAdding>> = { ja: jaAdding, en: enAdding };

/** The texts of files that people add. */
@Service()
export class AddingTexts {
  private readonly i18n = inject(I18n);
  readonly t = computed(() => TEXTS[this.i18n.locale()]);
}
