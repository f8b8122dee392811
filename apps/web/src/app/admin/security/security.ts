import { Component, inject } from '@angular/core';
import { FactorTexts } from '../../account/security/factor-texts';
import { FactorsSection } from './factors-section';

/** How people sign in, and from where. */
@Component({
  selector: 'rj-security',
  imports: [FactorsSection],
  template: `
    @let t = texts.t().admin;
    <div>
      <h1>{{ t.heading }}</h1>
      <p class="muted">{{ t.lead }}</p>
    </div>
    <rj-factors-section />
  `,
  styleUrl: '../../ui/list-page.scss',
})
export class Security {
  protected readonly texts = inject(FactorTexts);
}
