import { computed, inject, Service } from '@angular/core';
import type { Locale } from '@rinjo/contract';
import { I18n } from '../../core/i18n';
import { enOperatorAccess } from '../../core/messages/en-operator-access';
import { jaOperatorAccess } from '../../core/messages/ja-operator-access';

const TEXTS: Readonly<Record<Locale, typeof jaOperatorAccess>> = {
  ja: jaOperatorAccess,
  en: enOperatorAccess,
};

/** The texts of what operators of the service ask for. */
@Service()
export class OperatorAccessTexts {
  private readonly i18n = inject(I18n);
  readonly t = computed(() => TEXTS[this.i18n.locale()]);
}
