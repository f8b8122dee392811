import { computed, inject, Service } from '@angular/core';
import type { Locale } from '@rinjo/contract';
import { I18n } from '../../core/i18n';
import { enSettings } from '../../core/messages/en-settings';
import { jaSettings } from '../../core/messages/ja-settings';

const TEXTS: Readonly<Record<Locale, typeof jaSettings>> = { ja: jaSettings, en: enSettings };

/** The texts of the settings. They come with the pages of members: the first page of a guest is small. */
@Service()
export class SettingsTexts {
  private readonly i18n = inject(I18n);
  readonly t = computed(() => TEXTS[this.i18n.locale()]);
}
