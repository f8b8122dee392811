import { computed, inject, Service } from '@angular/core';
import type { Locale } from '@rinjo/contract';
import { I18n } from '../../core/i18n';
import { enSecurity } from '../../core/messages/en-security';
import { jaSecurity } from '../../core/messages/ja-security';

const TEXTS: Readonly<Record<Locale, typeof jaSecurity>> = { ja: jaSecurity, en: enSecurity };

/** The texts of the security settings. */
@Service()
export class SecurityTexts {
  private readonly i18n = inject(I18n);
  readonly t = computed(() => TEXTS[this.i18n.locale()]);
}
