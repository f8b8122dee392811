import { computed, inject, Service } from '@angular/core';
import type { Locale } from '@rinjo/contract';
import { I18n } from '../core/i18n';
import { enVerifyEdition } from '../core/messages/en-verify-edition';
import { jaVerifyEdition } from '../core/messages/ja-verify-edition';

const TEXTS: Readonly<Record<Locale, typeof jaVerifyEdition>> = { ja: jaVerifyEdition, en: enVerifyEdition };

@Service()
export class VerifyEditionTexts {
  private readonly i18n = inject(I18n);
  readonly t = computed(() => TEXTS[this.i18n.locale()]);
}
