import { Component, computed, inject, input } from '@angular/core';
import type { ComponentDay, ComponentView } from '@rinjo/contract';
import { percentOf } from './overall';
import { StatusTexts } from './status-texts';

/** From so many seconds of a day on, a bar is red. */
const LONG_S = 600;

/** One component: how it is, and a bar for each of 90 days. What the bars say is in words below. */
@Component({
  selector: 'rj-component-days',
  template: `
    @let t = texts.t();
    @let one = component();
    <div class="head">
      <h3>{{ t.components[one.component] }}</h3>
      <span class="chip" [attr.data-status]="one.status">{{ t.statuses[one.status] }}</span>
    </div>
    <div class="bars" role="img" [attr.aria-label]="t.bars(down().length)">
      @for (day of one.days; track day.day) {
        <span [attr.data-level]="level(day)" [title]="said(day)"></span>
      }
    </div>
    @if (one.basisPoints; as points) {
      <p class="small muted">{{ t.uptime(percent(points)) }}</p>
    }
    @if (down().length > 0) {
      <details>
        <summary class="small">{{ t.daysDown }}</summary>
        <ul class="small">
          @for (day of down(); track day.day) {
            <li>{{ said(day) }}</li>
          }
        </ul>
      </details>
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 0.5rem;
      padding-block: 1rem;
    }
    h3,
    p {
      margin: 0;
    }
    .head {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      gap: 0.25rem 0.75rem;
    }
    .bars {
      display: flex;
      gap: 1px;
      block-size: 2rem;
    }
    .bars span {
      flex: 1 1 0;
      border-radius: 1px;
      background: var(--rj-success-text);
    }
    .bars [data-level='unseen'] {
      background: var(--rj-outline);
    }
    .bars [data-level='short'] {
      background: var(--rj-warning-text);
    }
    .bars [data-level='long'] {
      background: var(--rj-danger-text);
    }
    [data-status='operational'] {
      color: var(--rj-success-text);
    }
    [data-status='major_outage'] {
      color: var(--rj-danger-text);
    }
    [data-status='degraded_performance'],
    [data-status='under_maintenance'] {
      color: var(--rj-warning-text);
    }
    ul {
      margin: 0.25rem 0 0;
      padding-inline-start: 1.25rem;
    }
  `,
})
export class ComponentDays {
  readonly component = input.required<ComponentView>();
  protected readonly texts = inject(StatusTexts);
  protected readonly percent = percentOf;
  protected readonly down = computed(() =>
    this.component()
      .days.filter(({ downS }) => downS !== null && downS > 0)
      .reverse(),
  );

  protected level({ downS }: ComponentDay): 'unseen' | 'good' | 'short' | 'long' {
    if (downS === null) return 'unseen';
    return downS === 0 ? 'good' : downS < LONG_S ? 'short' : 'long';
  }

  protected said({ day, downS }: ComponentDay): string {
    const t = this.texts.t();
    if (downS === null) return t.unseen(day);
    return downS === 0 ? t.good(day) : t.day(day, t.seconds(downS));
  }
}
