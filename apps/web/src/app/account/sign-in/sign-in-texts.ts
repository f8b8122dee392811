import { computed, inject, Service } from '@angular/core';
import type { Locale } from '@rinjo/contract';
import { I18n } from '../../core/i18n';
import { enSignIn } from '../../core/messages/en-sign-in';
import { jaSignIn } from '../../core/messages/ja-sign-in';

const TEXTS: Readonly<Record<Locale, typeof jaSignIn>> = { ja: jaSignIn, en: enSignIn };

/** The texts of signing in. They come with its page. */
@Service()
export class SignInTexts {
  private readonly i18n = inject(I18n);
  readonly t = computed(() => TEXTS[this.i18n.locale()]);
}
