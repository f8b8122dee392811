import { computed, inject, Service } from '@angular/core';
import type { Locale } from '@rinjo/contract';
import { I18n } from '../../core/i18n';
import { enInvite } from '../../core/messages/en-invite';
import { jaInvite } from '../../core/messages/ja-invite';

const TEXTS: Readonly<Record<Locale, typeof jaInvite>> = { ja: jaInvite, en: enInvite };

/** The texts of inviting guests. They come with the panel: guests invite nobody, and their first page is small. */
@Service()
export class InviteTexts {
  private readonly i18n = inject(I18n);
  readonly t = computed(() => TEXTS[this.i18n.locale()]);
}
