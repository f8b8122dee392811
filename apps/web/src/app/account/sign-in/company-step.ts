import { Component, inject, input } from '@angular/core';
import type { SignInConnection } from '@rinjo/contract';
import { Icon } from '../../ui/icon';
import { SignInFlow, type Who } from './sign-in-flow';
import { SignInTexts } from './sign-in-texts';
import { WhoLine } from './who-line';

/** On the way to the sign-in of the company, which the organization requires. */
@Component({
  selector: 'rj-company-step',
  imports: [Icon, WhoLine],
  template: `
    @let t = texts.t();
    <rj-who-line [who]="who()" />
    <div role="status">
      <p>{{ t.company(connection().name) }}</p>
      <p class="muted">{{ t.going }}</p>
    </div>
    <a class="button primary" [href]="flow.address(connection())" (click)="flow.remember(who().tenant)">
      <rj-icon name="building" />{{ t.goOn(connection().name) }}
    </a>
    <button type="button" class="quiet-button" (click)="flow.emergency()">{{ t.emergency }}</button>
  `,
  styleUrl: './step.scss',
})
export class CompanyStep {
  readonly who = input.required<Who>();
  readonly connection = input.required<SignInConnection>();
  protected readonly flow = inject(SignInFlow);
  protected readonly texts = inject(SignInTexts);
}
