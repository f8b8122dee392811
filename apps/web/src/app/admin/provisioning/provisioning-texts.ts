import { computed, inject, Service } from '@angular/core';
import type { Locale } from '@rinjo/contract';
import { I18n } from '../../core/i18n';
import { enProvisioning } from '../../core/messages/en-provisioning';
import { jaProvisioning } from '../../core/messages/ja-provisioning';

const TEXTS: Readonly<Record<Locale, typeof jaProvisioning>> = { ja: jaProvisioning, en: enProvisioning };

/** The texts of provisioning. */
@Service()
export class ProvisioningTexts {
  private readonly i18n = inject(I18n);
  readonly t = computed(() => TEXTS[this.i18n.locale()]);
}
