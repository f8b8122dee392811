import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CallView } from '@rinjo/contract';
import { I18n } from '../core/i18n';
import { Icon } from '../ui/icon';
import { CalendarLink } from './calendar-link';
import { scheduleText } from './schedule-text';

/** A planned call: when it is, and what its host does with the plan. */
@Component({
  selector: 'rj-upcoming-row',
  imports: [CalendarLink, Icon, RouterLink],
  template: `
    @let t = i18n.t();
    @let view = call();
    <div class="text">
      <p class="title ellipsis">
        <a [routerLink]="['/calls', view.id]">{{ view.title }}</a>
      </p>
      <p class="when">{{ when() }}</p>
      <p class="small muted facts">
        @if (view.site; as site) {
          <a [routerLink]="['/sites', site.id]" class="site"><rj-icon name="place" />{{ site.name }}</a>
        }
        <span>{{ t.schedule.by(view.createdBy.displayName) }}</span>
        <span>{{ opens() }}</span>
      </p>
    </div>
    <div class="actions">
      <rj-calendar-link [call]="view" />
      @if (view.role === 'host') {
        <button
          type="button"
          class="quiet-button"
          [attr.aria-label]="t.schedule.editOf(view.title)"
          (click)="edit.emit()"
        >
          <rj-icon name="edit" />
        </button>
        <button
          type="button"
          class="quiet-button"
          [attr.aria-label]="t.schedule.cancelOf(view.title)"
          (click)="cancelled.emit()"
        >
          <rj-icon name="close" />
        </button>
      }
    </div>
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.5rem 1rem;
      padding-block: 0.75rem;
    }
    .text {
      flex: 1 1 16rem;
      min-inline-size: 0;
    }
    .title,
    .when {
      font-weight: 600;
    }
    .facts {
      display: flex;
      flex-wrap: wrap;
      column-gap: 0.875rem;
    }
    .site {
      display: inline-flex;
      align-items: center;
      gap: 0.25rem;
      min-block-size: 1.5rem;
    }
    .actions {
      display: flex;
      align-items: center;
      gap: 0.25rem;
    }
  `,
})
export class UpcomingRow {
  readonly call = input.required<CallView>();
  readonly edit = output();
  readonly cancelled = output();
  protected readonly i18n = inject(I18n);
  protected readonly when = computed(() => {
    const { schedule } = this.call();
    return schedule && scheduleText(this.i18n, schedule);
  });
  protected readonly opens = computed(() => {
    const { schedule } = this.call();
    return schedule && this.i18n.t().schedule.opens(this.i18n.formatTime(schedule.opensAt));
  });
}
