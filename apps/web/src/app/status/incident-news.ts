import { Component, computed, inject, input } from '@angular/core';
import type { PublicIncident } from '@rinjo/contract';
import { I18n } from '../core/i18n';
import { StatusTexts } from './status-texts';

/** One incident with everything that was said of it, the newest first. */
@Component({
  selector: 'rj-incident-news',
  template: `
    @let t = texts.t();
    @let one = incident();
    <h3>{{ t.components[one.component] }}</h3>
    <p class="small muted">
      @if (one.closedAt; as end) {
        {{ t.from(i18n.formatDateTime(one.openedAt), i18n.formatDateTime(end)) }}
      } @else {
        {{ t.since(i18n.formatDateTime(one.openedAt)) }}
      }
    </p>
    <ol>
      @for (update of newest(); track $index) {
        <li>
          <strong>{{ t.stages[update.stage] }}</strong>
          <span class="text">{{ update[i18n.locale()] }}</span>
          @if (update.forecastAt; as at) {
            <span>{{ t.forecast(i18n.formatDateTime(at)) }}</span>
          }
          <time class="small muted" [attr.datetime]="update.at">{{ i18n.formatDateTime(update.at) }}</time>
        </li>
      }
    </ol>
  `,
  styles: `
    :host {
      display: block;
    }
    h3,
    p {
      margin: 0;
    }
    ol {
      display: grid;
      gap: 0.75rem;
      margin: 0.75rem 0 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: grid;
      gap: 0.15rem;
      padding-inline-start: 0.75rem;
      border-inline-start: 3px solid var(--rj-outline);
    }
    .text {
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
  `,
})
export class IncidentNews {
  readonly incident = input.required<PublicIncident>();
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(StatusTexts);
  protected readonly newest = computed(() => [...this.incident().updates].reverse());
}
