import { Component, computed, inject, input } from '@angular/core';
import type { ParticipantId } from '@rinjo/contract';
import { I18n } from '../../core/i18n';
import { QualityStore } from './quality-store';
import { numbersText, troubleText } from './quality-text';

const BARS = { full: 3, saving: 2, weak: 1, stills: 1, voice: 1 } as const;

/** Bars and words for one participant's line, with what was measured. */
@Component({
  selector: 'rj-quality-badge',
  template: `
    @if (view(); as quality) {
      <span class="bars" aria-hidden="true">
        @for (bar of [1, 2, 3]; track bar) {
          <i [class.on]="bar <= bars()"></i>
        }
      </span>
      <span>{{ text() ?? i18n.t().quality.mode.full }}</span>
      <span class="numbers">{{ numbers() }}</span>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0 0.4rem;
      color: var(--rj-text-2);
      font-size: var(--rj-small, 0.875rem);
    }
    .bars {
      display: inline-flex;
      align-items: flex-end;
      gap: 2px;
      block-size: 14px;
    }
    i {
      inline-size: 4px;
      block-size: 5px;
      border: 1px solid currentcolor;
    }
    i:nth-child(2) {
      block-size: 9px;
    }
    i:nth-child(3) {
      block-size: 13px;
    }
    .on {
      background: currentcolor;
    }
    .numbers {
      white-space: nowrap;
      font-variant-numeric: tabular-nums;
    }
  `,
})
export class QualityBadge {
  readonly of = input.required<ParticipantId>();
  protected readonly i18n = inject(I18n);
  private readonly store = inject(QualityStore);
  protected readonly view = computed(() => this.store.of(this.of()));
  protected readonly bars = computed(() => BARS[this.view()?.mode ?? 'full']);
  protected readonly text = computed(() => {
    const view = this.view();
    return view && troubleText(view, this.i18n);
  });
  protected readonly numbers = computed(() => {
    const view = this.view();
    return view ? numbersText(view, this.i18n) : '';
  });
}
