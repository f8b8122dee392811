import { Component, inject, input } from '@angular/core';
import { Icon } from '../../ui/icon';
import { SignInFlow, type Who } from './sign-in-flow';
import { SignInTexts } from './sign-in-texts';

/** Who is signing in, and the way back to say otherwise. */
@Component({
  selector: 'rj-who-line',
  imports: [Icon],
  template: `
    @let t = texts.t();
    <rj-icon name="person" />
    <span class="who">
      <span class="ellipsis">{{ who().email }}</span>
      <span class="small muted ellipsis">{{ who().tenant }}</span>
    </span>
    <button type="button" class="quiet-button" [attr.aria-label]="t.changeWho" (click)="flow.back()">
      {{ t.change }}
    </button>
  `,
  styles: `
    :host {
      display: flex;
      align-items: center;
      gap: 0.75rem;
      padding: 0.25rem 0.25rem 0.25rem 0.875rem;
      border: 1px solid var(--rj-outline);
      border-radius: 8px;
    }
    .who {
      display: grid;
      flex: 1;
      min-inline-size: 0;
      line-height: 1.35;
    }
  `,
})
export class WhoLine {
  readonly who = input.required<Who>();
  protected readonly flow = inject(SignInFlow);
  protected readonly texts = inject(SignInTexts);
}
