import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ConnectionId } from '@rinjo/contract';
import { ConnectionTexts } from './connection-texts';

/** The steps of a set-up, in their order. The address names the step. */
export const SETUP_STEPS = ['provider', 'values', 'metadata', 'attributes', 'test', 'enable'] as const;
export type SetupStep = (typeof SETUP_STEPS)[number];

/** Where in the set-up somebody is, and the way to the other steps. */
@Component({
  selector: 'rj-setup-steps',
  imports: [RouterLink],
  template: `
    @let t = texts.t();
    <nav [attr.aria-label]="t.setup">
      <ol class="plain">
        @for (step of steps; track step; let index = $index) {
          <li [class.now]="step === now()" [attr.aria-current]="step === now() ? 'step' : null">
            <span class="number" aria-hidden="true">{{ index + 1 }}</span>
            @if (connectionId() !== null && step !== 'provider' && step !== now()) {
              <a [routerLink]="['/admin/sign-in', connectionId(), 'setup']" [queryParams]="{ step }">{{
                t.steps[step]
              }}</a>
            } @else {
              <span>{{ t.steps[step] }}</span>
            }
          </li>
        }
      </ol>
    </nav>
  `,
  styles: `
    ol {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem 1.25rem;
    }
    li {
      display: flex;
      align-items: center;
      gap: 0.5rem;
      color: var(--rj-text-2);
    }
    .number {
      display: grid;
      place-items: center;
      inline-size: 1.75rem;
      block-size: 1.75rem;
      border: 2px solid var(--rj-outline-strong);
      border-radius: 50%;
      font-size: 0.875rem;
      font-weight: 600;
    }
    .now {
      color: var(--rj-text);
      font-weight: 600;
    }
    .now .number {
      border-color: var(--rj-primary);
      background: var(--rj-primary);
      color: var(--rj-on-primary);
    }
    a {
      min-block-size: 2rem;
      display: inline-grid;
      align-items: center;
    }
    @media (max-width: 40rem) {
      ol {
        gap: 0.5rem 0.7rem;
      }
      li:not(.now) > :not(.number) {
        position: absolute;
        clip-path: inset(50%);
      }
      li:not(.now):has(a) .number {
        border-color: var(--rj-primary);
      }
    }
  `,
})
export class SetupSteps {
  readonly now = input.required<SetupStep>();
  /** Null before there is a connection. */
  readonly connectionId = input<ConnectionId | null>(null);
  protected readonly steps = SETUP_STEPS;
  protected readonly texts = inject(ConnectionTexts);
}
