import { Component, computed, inject, input } from '@angular/core';
import type { CanaryRunView } from '@rinjo/contract';
import { CanariesTexts } from './canaries-texts';

/** The last runs, the oldest first, as one square each; what it shows is said in words beside it. */
@Component({
  selector: 'rj-history-strip',
  template: `
    <span class="strip" aria-hidden="true">
      @for (run of oldestFirst(); track run.id) {
        <span [class]="run.outcome"></span>
      }
    </span>
    <span class="small muted">{{ texts.t().history(passed(), runs().length) }}</span>
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.25rem 0.75rem;
    }

    .strip {
      display: flex;
      gap: 2px;
    }

    .strip > span {
      inline-size: 0.4rem;
      block-size: 1rem;
      border-radius: 1px;
      background: var(--rj-success-text);
    }

    .strip > .failed {
      block-size: 0.6rem;
      align-self: end;
      background: var(--rj-warning-text);
    }

    .strip > .breach {
      block-size: 0.6rem;
      align-self: end;
      background: var(--rj-danger-text);
    }
  `,
})
export class HistoryStrip {
  readonly runs = input.required<readonly CanaryRunView[]>();
  protected readonly texts = inject(CanariesTexts);
  protected readonly oldestFirst = computed(() => this.runs().toReversed());
  protected readonly passed = computed(
    () => this.runs().filter(({ outcome }) => outcome === 'passed').length,
  );
}
