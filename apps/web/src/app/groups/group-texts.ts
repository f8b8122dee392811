import { computed, inject, Service } from '@angular/core';
import type { Locale } from '@rinjo/contract';
import { I18n } from '../core/i18n';
import { enGroups } from '../core/messages/en-groups';
import { jaGroups } from '../core/messages/ja-groups';

const TEXTS: Readonly<Record<Locale, typeof jaGroups>> = { ja: jaGroups, en: enGroups };

/** The texts of groups. They come with the pages of members: the first page of a guest is small. */
@Service()
export class GroupTexts {
  private readonly i18n = inject(I18n);
  readonly t = computed(() => TEXTS[this.i18n.locale()]);
}
