import { computed, inject, Service } from '@angular/core';
import type { Locale } from '@rinjo/contract';
import { I18n } from '../../../core/i18n';
import { enSavedSearches } from '../../../core/messages/en-saved-searches';
import { jaSavedSearches } from '../../../core/messages/ja-saved-searches';

const TEXTS: Readonly<Record<Locale, typeof jaSavedSearches>> = { ja: jaSavedSearches, en: enSavedSearches };

/** The texts of saved searches. */
@Service()
export class SavedSearchesTexts {
  private readonly i18n = inject(I18n);
  readonly t = computed(() => TEXTS[this.i18n.locale()]);
}
