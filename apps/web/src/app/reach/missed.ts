import { Component, inject } from '@angular/core';
import { MissedList } from './missed-list';
import { ReachTexts } from './reach-texts';

/** All calls that one missed. */
@Component({
  selector: 'rj-missed',
  imports: [MissedList],
  template: `
    <h1>{{ texts.t().missed }}</h1>
    <section class="card" [attr.aria-label]="texts.t().missed">
      <rj-missed-list />
    </section>
  `,
  styles: `
    :host {
      display: grid;
      gap: 1.25rem;
      max-inline-size: 60rem;
      margin-inline: auto;
    }
  `,
})
export class Missed {
  protected readonly texts = inject(ReachTexts);
}
