import { computed, inject, Service } from '@angular/core';
import type { Locale } from '@rinjo/contract';
import { I18n } from '../core/i18n';
import { enContacts } from '../core/messages/en-contacts';
import { jaContacts } from '../core/messages/ja-contacts';

const TEXTS: Readonly<Record<Locale, typeof jaContacts>> = { ja: jaContacts, en: enContacts };

/** The words of the contact card. Both languages are there before the network is gone. */
@Service()
export class ContactsTexts {
  private readonly i18n = inject(I18n);
  readonly t = computed(() => TEXTS[this.i18n.locale()]);
}
