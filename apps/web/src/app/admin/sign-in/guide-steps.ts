import { Component, inject, input } from '@angular/core';
import type { ServiceProviderValues } from '@rinjo/contract';
import { CopyValue } from '../../ui/copy-value';
import type { GuideField, GuideStep } from './guides/guide';
import { ConnectionTexts } from './connection-texts';

/** What is done at the identity provider, step by step, with this connection's values to copy. */
@Component({
  selector: 'rj-guide-steps',
  imports: [CopyValue],
  template: `
    <ol [attr.aria-label]="texts.t().guideOf(name())">
      @for (step of steps(); track $index) {
        <li>
          <p>{{ step.text }}</p>
          @for (field of step.fields ?? []; track field.label) {
            <rj-copy-value [label]="field.label" [value]="valueOf(field)" />
          }
        </li>
      }
    </ol>
  `,
  styles: `
    ol {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 1rem;
      margin: 0;
      padding-inline-start: 1.5rem;
    }
    li::marker {
      font-weight: 600;
    }
    li > rj-copy-value {
      margin-block-start: 0.5rem;
    }
  `,
})
export class GuideSteps {
  readonly steps = input.required<readonly GuideStep[]>();
  readonly values = input.required<ServiceProviderValues>();
  /** Of the identity provider. */
  readonly name = input.required<string>();
  protected readonly texts = inject(ConnectionTexts);

  protected valueOf(field: GuideField): string {
    return 'of' in field ? this.values()[field.of] : field.text;
  }
}
