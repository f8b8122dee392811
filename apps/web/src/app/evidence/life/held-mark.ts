import { Component, inject } from '@angular/core';
import { Icon } from '../../ui/icon';
import { LifeTexts } from './life-texts';

/** Says that something is under a legal hold. */
@Component({
  selector: 'rj-held-mark',
  imports: [Icon],
  template: `<rj-icon name="lock" />{{ texts.t().hold.mark }}`,
  host: { class: 'chip', '[attr.title]': 'texts.t().hold.markHint' },
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 0.25rem;
      border-color: var(--rj-warning-text);
      color: var(--rj-warning-text);
    }
  `,
})
export class HeldMark {
  protected readonly texts = inject(LifeTexts);
}
