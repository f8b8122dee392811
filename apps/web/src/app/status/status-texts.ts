import { computed, inject, Service } from '@angular/core';
import type { Locale } from '@rinjo/contract';
import { I18n } from '../core/i18n';
import { enStatus } from '../core/messages/en-status';
import { jaStatus } from '../core/messages/ja-status';

const TEXTS: Readonly<Record<Locale, typeof jaStatus>> = { ja: jaStatus, en: enStatus };

/** The texts of the status page. */
@Service()
export class StatusTexts {
  private readonly i18n = inject(I18n);
  readonly t = computed(() => TEXTS[this.i18n.locale()]);
}
