import { computed, inject, Service } from '@angular/core';
import type { Locale } from '@rinjo/contract';
import { I18n } from '../../core/i18n';
import { enIntegrity } from '../../core/messages/en-integrity';
import { jaIntegrity } from '../../core/messages/ja-integrity';

const TEXTS: Readonly<Record<Locale, typeof jaIntegrity>> = { ja: jaIntegrity, en: enIntegrity };

/** The texts about integrity. */
@Service()
export class IntegrityTexts {
  private readonly i18n = inject(I18n);
  readonly t = computed(() => TEXTS[this.i18n.locale()]);
}
