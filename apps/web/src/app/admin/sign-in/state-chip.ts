import { Component, inject, input } from '@angular/core';
import type { ConnectionState } from '@rinjo/contract';
import { ConnectionTexts } from './connection-texts';

/** Whether a connection signs people in. */
@Component({
  selector: 'rj-state-chip',
  template: `<span class="chip" [attr.data-state]="state()">{{ texts.t().states[state()] }}</span>`,
  styles: `
    [data-state='enabled'] {
      border-color: var(--rj-success-text);
      color: var(--rj-success-text);
      font-weight: 600;
    }
  `,
})
export class StateChip {
  readonly state = input.required<ConnectionState>();
  protected readonly texts = inject(ConnectionTexts);
}
