import { computed, inject, Service } from '@angular/core';
import type { Locale } from '@rinjo/contract';
import { I18n } from '../../core/i18n';
import { enPeople } from '../../core/messages/en-people';
import { jaPeople } from '../../core/messages/ja-people';

const TEXTS: Readonly<Record<Locale, typeof jaPeople>> = { ja: jaPeople, en: enPeople };

/** The texts of people's administration. */
@Service()
export class PeopleTexts {
  private readonly i18n = inject(I18n);
  readonly t = computed(() => TEXTS[this.i18n.locale()]);
}
