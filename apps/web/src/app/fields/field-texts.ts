import { computed, inject, Service } from '@angular/core';
import type { CustomFieldKind, Locale } from '@rinjo/contract';
import { I18n } from '../core/i18n';
import { enFields } from '../core/messages/en-fields';
import { jaFields } from '../core/messages/ja-fields';

const TEXTS: Readonly<Record<Locale, typeof jaFields>> = { ja: jaFields, en: enFields };

/** The words of an organization's own fields, and their values as people read them. */
@Service()
export class FieldTexts {
  private readonly i18n = inject(I18n);
  readonly t = computed(() => TEXTS[this.i18n.locale()]);

  entered({ kind, value }: { readonly kind: CustomFieldKind; readonly value: string }): string {
    if (kind === 'yes_no') return value === 'yes' ? this.t().yes : this.t().no;
    // Midnight here: the day stays what it is.
    return kind === 'date' ? this.i18n.formatDay(new Date(`${value}T00:00:00`)) : value;
  }
}
