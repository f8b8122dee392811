import { computed, inject, Service } from '@angular/core';
import type { Locale } from '@rinjo/contract';
import { I18n } from '../core/i18n';
import { enEvidence } from '../core/messages/en-evidence';
import { jaEvidence } from '../core/messages/ja-evidence';

const TEXTS: Readonly<Record<Locale, typeof jaEvidence>> = { ja: jaEvidence, en: enEvidence };

/** The texts of what is kept. They come with the pages of members: the first page of a guest is small. */
@Service()
export class EvidenceTexts {
  private readonly i18n = inject(I18n);
  readonly t = computed(() => TEXTS[this.i18n.locale()]);
}
