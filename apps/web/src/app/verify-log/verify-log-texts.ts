import { computed, inject, Service } from '@angular/core';
import type { Locale } from '@rinjo/contract';
import { I18n } from '../core/i18n';
import { enVerifyLog } from '../core/messages/en-verify-log';
import { jaVerifyLog } from '../core/messages/ja-verify-log';

const TEXTS: Readonly<Record<Locale, typeof jaVerifyLog>> = { ja: jaVerifyLog, en: enVerifyLog };

@Service()
export class VerifyLogTexts {
  private readonly i18n = inject(I18n);
  readonly t = computed(() => TEXTS[this.i18n.locale()]);
}
