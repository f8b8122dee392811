import { computed, inject, Service } from '@angular/core';
import type { Locale } from '@rinjo/contract';
import { I18n } from '../../core/i18n';
import { enRecordings } from '../../core/messages/en-recordings';
import { jaRecordings } from '../../core/messages/ja-recordings';

const TEXTS: Readonly<Record<Locale, typeof jaRecordings>> = { ja: jaRecordings, en: enRecordings };

/** The texts of recordings of past calls. */
@Service()
export class RecordingsTexts {
  private readonly i18n = inject(I18n);
  readonly t = computed(() => TEXTS[this.i18n.locale()]);
}
