import { Component, inject, input } from '@angular/core';
import { Icon } from '../../ui/icon';
import { SignInFlow } from './sign-in-flow';
import { SignInTexts } from './sign-in-texts';

/** The company sign-ins of an organization, a link each. */
@Component({
  selector: 'rj-company-links',
  imports: [Icon],
  template: `
    @let t = texts.t();
    @if (flow.connections(); as connections) {
      @if (connections.length > 0) {
        <p class="or">
          <span>{{ t.or }}</span>
        </p>
        <ul class="plain" [attr.aria-label]="t.waysHeading">
          @for (connection of connections; track connection.id) {
            <li>
              <a class="button" [href]="flow.address(connection)" (click)="flow.remember(tenant())">
                <rj-icon name="building" />{{ t.with(connection.name) }}
              </a>
            </li>
          }
        </ul>
      }
    }
  `,
  styles: `
    :host,
    ul {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 0.75rem;
    }
    :host:empty {
      display: none;
    }
    .or {
      display: flex;
      align-items: center;
      gap: 0.75rem;
      color: var(--rj-text-2);
      font-size: var(--rj-small, 0.9375rem);
    }
    .or::before,
    .or::after {
      content: '';
      flex: 1;
      block-size: 1px;
      background: var(--rj-outline);
    }
    a {
      inline-size: 100%;
    }
  `,
})
export class CompanyLinks {
  /** The organization that they belong to. */
  readonly tenant = input.required<string>();
  protected readonly flow = inject(SignInFlow);
  protected readonly texts = inject(SignInTexts);
}
