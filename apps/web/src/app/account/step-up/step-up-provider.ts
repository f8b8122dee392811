import { Component, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatProgressBar } from '@angular/material/progress-bar';
import type { ConnectionId, StepUpView } from '@rinjo/contract';
import { Icon } from '../../ui/icon';
import { FactorTexts } from '../security/factor-texts';
import { ProviderStepUp } from './provider-step-up';

/** The identity providers that know somebody, a button each. They are asked in a window of their own: this page stays as it is. */
@Component({
  selector: 'rj-step-up-provider',
  imports: [Icon, MatButton, MatProgressBar],
  providers: [ProviderStepUp],
  template: `
    @let t = texts.t();
    @for (connection of offered().connections; track connection.id) {
      <button [matButton]="second() ? 'outlined' : 'filled'" type="button" (click)="start(connection.id)">
        <span class="row"><rj-icon name="building" />{{ t.stepUpProvider(connection.name) }}</span>
      </button>
    }
    @if (steps.waiting()) {
      <div role="status" class="waiting">
        @if (steps.blocked(); as address) {
          <p>
            {{ t.stepUpBlocked }}
            <a [href]="address" target="_blank" rel="noopener">{{ t.stepUpOpen }}</a>
          </p>
        } @else {
          <p>{{ t.stepUpWaiting }}</p>
        }
        <mat-progress-bar mode="indeterminate" [attr.aria-label]="t.stepUpWaiting" />
      </div>
    }
  `,
  styles: `
    :host,
    .waiting {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 0.75rem;
    }
  `,
})
export class StepUpProvider {
  readonly offered = input.required<StepUpView>();
  /** There is a better way, which comes first. */
  readonly second = input.required<boolean>();
  readonly shown = output();
  protected readonly texts = inject(FactorTexts);
  protected readonly steps = inject(ProviderStepUp);

  protected start(id: ConnectionId): void {
    this.steps.start(id, this.offered().freshUntil, () => {
      this.shown.emit();
    });
  }
}
