import { computed, inject, Service } from '@angular/core';
import type { Locale } from '@rinjo/contract';
import { I18n } from '../../core/i18n';
import { enCheck } from '../../core/messages/en-check';
import { jaCheck } from '../../core/messages/ja-check';

const TEXTS: Readonly<Record<Locale, typeof jaCheck>> = { ja: jaCheck, en: enCheck };

/** The texts of the check. They come with the checklist: the first page of a guest is small. */
@Service()
export class CheckTexts {
  private readonly i18n = inject(I18n);
  readonly t = computed(() => TEXTS[this.i18n.locale()]);
}
