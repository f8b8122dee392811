import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CanaryView } from '@rinjo/contract';
import { I18n } from '../../core/i18n';
import { CanariesTexts } from '../canaries/canaries-texts';
import { HistoryStrip } from '../canaries/history-strip';
import { ConnectionsTexts } from './connections-texts';

/** A self-test that something rests on: how it is, what it found last, and before. */
@Component({
  selector: 'rj-daily-test',
  imports: [HistoryStrip, RouterLink],
  template: `
    @let t = texts.t().test;
    @let words = canaries.t();
    @let one = test();
    <div class="head">
      <h3>{{ words.canaries[one.name]?.name ?? one.name }}</h3>
      <span
        class="chip"
        [class.bad]="one.applies && (one.state === 'failed' || one.state === 'late')"
        [class.worst]="one.state === 'breach'"
      >
        {{ one.applies || one.state === 'breach' ? words.states[one.state] : words.notHere }}
      </span>
    </div>
    @if (last(); as run) {
      <p class="small muted">{{ words.last(i18n.formatDateTime(run.at)) }}</p>
      <rj-history-strip [runs]="one.runs" />
      @if (run.outcome === 'passed') {
        <details>
          <summary class="small">{{ words.details }}</summary>
          <p class="small detail">{{ run.detail }}</p>
        </details>
      } @else {
        <p class="small detail bad">{{ run.detail }}</p>
      }
    } @else {
      <p class="small muted">{{ one.applies ? t.never : t.notHere }}</p>
    }
    @if (one.applies) {
      <a class="small" routerLink="/operator/canaries">{{ t.run }}</a>
    }
  `,
  styleUrls: ['../../ui/headed-list.scss'],
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 0.35rem;
    }

    h3 {
      font-size: 1rem;
    }

    a {
      justify-self: start;
    }

    summary {
      min-block-size: 44px;
      align-content: center;
      cursor: pointer;
    }

    .bad {
      color: var(--rj-warning-text);
    }

    .worst {
      color: var(--rj-danger-text);
    }
  `,
})
export class DailyTest {
  readonly test = input.required<CanaryView>();
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(ConnectionsTexts);
  protected readonly canaries = inject(CanariesTexts);
  protected readonly last = computed(() => this.test().runs[0] ?? null);
}
