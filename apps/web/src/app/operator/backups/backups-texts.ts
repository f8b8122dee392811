import { computed, inject, Service } from '@angular/core';
import type { Locale } from '@rinjo/contract';
import { I18n } from '../../core/i18n';
import { enOperatorBackups } from '../../core/messages/en-operator-backups';
import { jaOperatorBackups } from '../../core/messages/ja-operator-backups';

const TEXTS: Readonly<Record<Locale, typeof jaOperatorBackups>> = {
  ja: jaOperatorBackups,
  en: enOperatorBackups,
};

/** The texts of the page about backups. */
@Service()
export class BackupsTexts {
  private readonly i18n = inject(I18n);
  readonly t = computed(() => TEXTS[this.i18n.locale()]);
}
