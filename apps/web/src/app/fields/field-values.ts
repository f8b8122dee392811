import { Component, inject, input } from '@angular/core';
import type { CustomValue } from '@rinjo/contract';
import { FieldTexts } from './field-texts';

/** What was entered in an organization's own fields. */
@Component({
  selector: 'rj-field-values',
  template: `
    @if (values().length > 0) {
      <dl [attr.aria-label]="texts.t().heading">
        @for (value of values(); track value.fieldId) {
          <dt>{{ value.label }}</dt>
          <dd>{{ texts.entered(value) }}</dd>
        }
      </dl>
    }
  `,
  styles: `
    dl {
      display: grid;
      grid-template-columns: minmax(5rem, max-content) minmax(0, 1fr);
      gap: 0.25rem 1rem;
      margin: 0;
    }
    dt {
      max-inline-size: 16rem;
      overflow-wrap: anywhere;
      color: var(--rj-text-2);
    }
    dd {
      margin: 0;
      overflow-wrap: anywhere;
    }
  `,
})
export class FieldValues {
  readonly values = input.required<readonly CustomValue[]>();
  protected readonly texts = inject(FieldTexts);
}
