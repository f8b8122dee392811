import { computed, inject, Service } from '@angular/core';
import type { Locale } from '@rinjo/contract';
import { I18n } from '../../core/i18n';
import { enWebhooks } from '../../core/messages/en-webhooks';
import { jaWebhooks } from '../../core/messages/ja-webhooks';

const TEXTS: Readonly<Record<Locale, typeof jaWebhooks>> = { ja: jaWebhooks, en: enWebhooks };

/** The texts of webhooks. */
@Service()
export class WebhookTexts {
  private readonly i18n = inject(I18n);
  readonly t = computed(() => TEXTS[this.i18n.locale()]);

  /** Why a message did not arrive, in words; the word itself for one that is not known here. */
  failure(reason: string): string {
    const errors: Readonly<Record<string, string | undefined>> = this.t().errors;
    return Object.hasOwn(errors, reason) ? (errors[reason] ?? reason) : reason;
  }
}
